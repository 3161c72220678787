using Entente.Coding.Lexicon;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Coding.Tests.Ontology;
using Xunit;

namespace Entente.Coding.Tests.Ties;

public class TieSourceTests
{
    private static string File { get; } = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "ontology", "ties.yaml"));

    [Fact]
    public void The_file_has_no_errors() => Assert.Empty(Read(File).Errors);

    [Theory]
    [InlineData("parties: symmetric", "parties: any", "must be ordered or symmetric")]
    [InlineData("sides: [partner, partner]", "sides: [partner]", "must name two")]
    [InlineData("sorts: [state|group, state|group]", "sorts: [planet, state]", "'planet' is no sort of party")]
    [InlineData("home: about", "home: true", "'home' must be told or about")]
    [InlineData("span: 730", "span: often", "'often' is no number")]
    [InlineData("- \"COERCE/arrest", "- \"COERCED/arrest", "'COERCED' is no PLOVER type")]
    [InlineData("- \"COERCE/arrest", "- \"COERCE/arrested", "COERCE has no mode 'arrested'")]
    [InlineData("=> custody opened actor > recipient", "=> prison opened actor > recipient", "there is no kind 'prison'")]
    [InlineData("=> custody opened actor > recipient", "=> custody shut actor > recipient", "there is no state 'shut'")]
    [InlineData("=> custody opened actor > recipient", "=> custody opened actor - recipient", "in order: 'A > B'")]
    [InlineData("=> custody opened actor > recipient", "=> custody opened actor > actor", "'actor > recipient' or the like")]
    [InlineData("actor=MIL =>", "actor=MILITARY =>", "there is no sector 'MILITARY'")]
    [InlineData("actor=MIL =>", "actors=MIL =>", "no condition is called 'actors=MIL'")]
    public void A_mistake_is_told_with_file_and_line(string right, string wrong, string reason)
    {
        var at = File.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        var line = File[..at].Count(c => c == '\n') + 1;
        var errors = Read(string.Concat(File.AsSpan(0, at), wrong, File.AsSpan(at + right.Length))).Errors;
        Assert.Contains(errors, e => e.Contains(reason, StringComparison.Ordinal) && int.Parse(e.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) is var n && n <= line && n > line - 12);
    }

    [Fact]
    public void What_is_compiled_comes_back_the_same()
    {
        using var first = new MemoryStream();
        Read(File).Build().Save(first);
        first.Position = 0;
        using var second = new MemoryStream();
        TieOntology.Load(first).Save(second);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void A_stream_that_is_no_compiled_file_is_refused() => Assert.Throws<InvalidDataException>(() => TieOntology.Load(new MemoryStream(new byte[64])));

    [Fact]
    public void Every_kind_and_subtype_that_the_lexicon_names_is_there()
    {
        var ontology = Read(File).Build();
        var kinds = ontology.Kinds.ToDictionary(k => k.Name);
        List<string> wrong = [];
        foreach (var sense in LexiconSource.Read(Path.Combine(Repository.Root, "lexicon")).Build().Ties)
            foreach (var frame in sense.Frames)
            {
                if (frame.Type is null or "NONE") continue;
                var known = frame.Type == TieStates.Same ? frame.Modes.All(kinds.ContainsKey) : kinds.TryGetValue(frame.Type, out var kind) && frame.Modes.All(kind.Subtypes.Contains);
                if (!known) wrong.Add($"{sense.Id}: {frame.Text}");
            }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_class_of_nouns_that_the_bearing_names_is_there()
    {
        var classes = LexiconSource.Read(Path.Combine(Repository.Root, "lexicon")).Build().ClassNames;
        Assert.Empty(Read(File).Build().Bearing.SelectMany(b => b.Classes).Except(classes));
    }

    private static TieSource Read(string text) => TieSource.Read(new StringReader(text), Repository.Ontology);
}
