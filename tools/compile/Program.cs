using Entente.Compile;

return args switch
{
    ["world", var source, var output] => WorldVerb.Run(source, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        entente-compile world SOURCE_DIR OUT.bin    compiles the files under world/
        """);
    return 2;
}
