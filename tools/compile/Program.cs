using Entente.Compile;

// Turns the readable files under world/, lexicon/ and ontology/ into the compact files that the program loads.
return args switch
{
    ["world", var source, var output] => WorldVerb.Run(source, output),
    ["lexicon", var source, var output] => LexiconVerb.Run(source, output),
    ["examples", var source, var data] => ExamplesVerb.Run(source, data, null),
    ["examples", var source, var data, var file] => ExamplesVerb.Run(source, data, file),
    ["ontology", var source, var output] => OntologyVerb.Run(source, output),
    ["codebook", var source, var output] => OntologyVerb.Codebook(source, output),
    ["places", var cities, var admin1, var countries, var words, var output] => PlacesVerb.Run(cities, admin1, countries, words, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        entente-compile world SOURCE_DIR OUT.bin       compiles the files under world/
        entente-compile lexicon SOURCE_DIR OUT.bin     compiles the files under lexicon/
        entente-compile examples SOURCE_DIR DATA_DIR [FILE]   holds the coder against the lexicon's examples
        entente-compile ontology SOURCE_DIR OUT.bin    compiles plover.yaml and cameo.yaml
        entente-compile codebook SOURCE_DIR OUT.md     writes the page for readers from them
        entente-compile places CITIES ADMIN1 COUNTRIES WORDS OUT.tsv
                                                       makes world/places.tsv from GeoNames files
        """);
    return 2;
}
