using Entente.Coding.Lexicon;
using Xunit;

namespace Entente.Coding.Tests.Lexicon;

public class LexiconTests
{
    private static readonly Lazy<LexiconSource> Source = new(() => LexiconSource.Read(Path.Combine(TheCoder.Root, "lexicon")));

    [Fact]
    public void The_files_of_the_lexicon_have_no_errors() => Assert.Empty(Source.Value.Errors);

    [Fact]
    public void Every_example_of_the_lexicon_is_coded_as_it_says()
    {
        var failures = Source.Value.Examples.Where(e => !e.Open)
            .Select(e => (e, Failure: ExampleCheck.Failure(TheCoder.Instance, e))).Where(p => p.Failure is not null)
            .Select(p => $"{p.e.File}:{p.e.Line}: {p.e.Sentence} => {p.e.Expected}: {p.Failure}").ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void The_compiled_lexicon_says_what_its_files_say()
    {
        var lexicon = Source.Value.Build();
        using var stream = new MemoryStream();
        LexiconBinary.Write(lexicon, stream);
        stream.Position = 0;
        var read = LexiconBinary.Read(stream);
        Assert.Equal(lexicon.Senses.Select(s => (s.Id, s.Kind, s.Head, string.Join(' ', s.Others), string.Join('|', s.Frames.Select(f => f.Text)))),
            read.Senses.Select(s => (s.Id, s.Kind, s.Head, string.Join(' ', s.Others), string.Join('|', s.Frames.Select(f => f.Text)))));
        Assert.Equal(lexicon.Classes.OrderBy(p => p.Key), read.Classes.OrderBy(p => p.Key));
        Assert.Equal(lexicon.Operators.Keys.Order(), read.Operators.Keys.Order());
    }

    [Fact]
    public void A_stream_that_is_no_compiled_lexicon_is_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() => LexiconBinary.Read(new MemoryStream(new byte[64])));
        Assert.Contains("build", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_file_is_named_with_file_and_line()
    {
        var folder = Directory.CreateTempSubdirectory("entente-lexicon").FullName;
        try
        {
            foreach (var name in new[] { "classes.yaml", "lists.yaml", "operators.yaml" }) File.Copy(Path.Combine(TheCoder.Root, "lexicon", name), Path.Combine(folder, name));
            File.WriteAllText(Path.Combine(folder, "wrong.yaml"), "- verbs: [help]\n  frames:\n    - obj=nonsense => AID subj > obj\n  color: red\n");
            var errors = LexiconSource.Read(folder).Errors;
            Assert.Contains(errors, e => e.StartsWith("wrong.yaml:3:", StringComparison.Ordinal) && e.Contains("nonsense", StringComparison.Ordinal));
            Assert.Contains(errors, e => e.StartsWith("wrong.yaml:4:", StringComparison.Ordinal) && e.Contains("color", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
