using Entente.Coding.Ontology;
using Xunit;

namespace Entente.Coding.Tests.Ontology;

public class OntologySourceTest
{
    private static string Plover { get; } = File.ReadAllText(Path.Combine(Repository.Root, "ontology", "plover.yaml"));

    private static string Cameo { get; } = File.ReadAllText(Path.Combine(Repository.Root, "ontology", "cameo.yaml"));

    [Fact]
    public void The_files_have_no_errors() => Assert.Empty(Errors(Plover, Cameo));

    [Theory]
    [InlineData("quad: 1", "quad: 5", "quad of AGREE must be 1 to 4")]
    [InlineData("score: 2.5", "score: much", "'much' is no number")]
    [InlineData("score: 2.5", "score: 25", "the score is not within -10 to 10")]
    [InlineData("recipient: optional", "recipient: maybe", "recipient of AGREE must be required or optional")]
    [InlineData("  CONSULT:", "  CONFER:", "'CONFER' is no PLOVER type")]
    [InlineData("context: cyber", "context: cyberia", "there is no context 'cyberia'")]
    [InlineData("unless: [corruption,", "unless: [bribes,", "there is no context 'bribes'")]
    [InlineData("recipient: optional", "reciever: optional", "unknown key 'reciever'")]
    [InlineData("strong: [military,", "strong: [one two three four,", "the cue 'one two three four' must have one to three words")]
    [InlineData("says: \"visit/visited [~]\"", "says: \"visited ~\"", "'visited ~' must begin with a verb such as give/gave/given")]
    [InlineData("says: \"visit/visited [~]\"", "says: \"visit/visited [of ~ or] so\"", "'visit/visited [of ~ or] so' must have one ~")]
    [InlineData("version: \"2.0\"", "version: \"2.0", "")]
    public void A_mistake_in_the_ontology_is_told_with_file_and_line(string right, string wrong, string reason) =>
        Assert.Contains(Errors(Replace(Plover, right, wrong, out var line), Cameo), e => Told(e, "plover.yaml", line, reason));

    [Theory]
    [InlineData("type: AGREE, label", "type: AGREED, label", "'AGREED' is no PLOVER type")]
    [InlineData("mode: phone", "mode: telegraph", "CONSULT has no mode 'telegraph'")]
    [InlineData("context: [economic]", "context: [money]", "there is no context 'money'")]
    [InlineData("code: \"040\"", "code: \"0400x\"", "'0400x' is no CAMEO code")]
    [InlineData("code: \"040\"", "code: \"030\"", "the code 030 is doubled")]
    [InlineData("any: \"050\"", "any: \"059\"", "the code 059 is not in the table")]
    [InlineData("why: \"the codebook makes 16 SANCTION and names formal sanctions under discontinue\", ", "", "'why' is missing")]
    public void A_mistake_in_the_table_is_told_with_file_and_line(string right, string wrong, string reason) =>
        Assert.Contains(Errors(Plover, Replace(Cameo, right, wrong, out var line)), e => Told(e, "cameo.yaml", line, reason));

    [Fact]
    public void An_empty_file_is_told() => Assert.Contains("plover.yaml:1: the file is empty", Errors("", Cameo));

    [Fact]
    public void Nothing_is_built_from_files_with_errors()
    {
        var source = OntologySource.Read(new StringReader("types: 1"), new StringReader(Cameo));
        Assert.Contains("plover.yaml:1: expected a mapping", Assert.Throws<InvalidDataException>(source.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_compiled_comes_back_the_same()
    {
        var first = new MemoryStream();
        Repository.Ontology.Save(first);
        first.Position = 0;
        var loaded = PloverOntology.Load(first);
        var second = new MemoryStream();
        loaded.Save(second);
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal(CodebookPage.Write(Repository.Ontology, Repository.Ties), CodebookPage.Write(loaded, Repository.Ties));
        Assert.Equal(["election"], loaded.ContextReader.Read(["voter"], []));
    }

    [Fact]
    public void Another_files_bytes_are_no_ontology()
    {
        Assert.Throws<InvalidDataException>(() => PloverOntology.Load(new MemoryStream("no ontology at all"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => PloverOntology.Load(new MemoryStream([.. "PLOV"u8, 9, 0, 0, 0])));
        Assert.Throws<InvalidDataException>(() => PloverOntology.Load(new MemoryStream([.. "PLOV"u8, 2, 0, 0, 0, 16])));
        Assert.Throws<InvalidDataException>(() => PloverOntology.Load(new MemoryStream()));
    }

    [Fact]
    public void The_codebook_page_is_up_to_date() =>
        Assert.Equal(CodebookPage.Write(Repository.Ontology, Repository.Ties), File.ReadAllText(Path.Combine(Repository.Root, "docs", "codebook.md")).ReplaceLineEndings("\n"));

    private static IReadOnlyList<string> Errors(string plover, string cameo) =>
        OntologySource.Read(new StringReader(plover), new StringReader(cameo)).Errors;

    private static string Replace(string text, string right, string wrong, out int line)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{right}' is not in the file any more");
        line = text[..at].Count(c => c == '\n') + 1;
        return text[..at] + wrong + text[(at + right.Length)..];
    }

    private static bool Told(string error, string file, int line, string reason) =>
        error.StartsWith($"{file}:{line}: {reason}", StringComparison.Ordinal);
}
