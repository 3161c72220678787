using System.Diagnostics;
using System.Globalization;
using Entente.Cli;
using Entente.Language;

namespace Entente.Bench;

/// <summary>Reads texts that no reporter wrote, short and four times as long: time should be four times as long and memory bounded by the text.</summary>
internal static class BadInput
{
    private const int Short = 25_000;
    private const int Long = 100_000;

    // Each is repeated until the text has so many words.
    private static readonly (string Name, string Piece)[] Kinds =
    [
        ("no full stop", "the army and the council "), ("no full stop, no comma, one word", "rivers "), ("one letter after another", "a b "), ("commas", "a, "),
        ("full stops", "No. "), ("abbreviations", "U.S. Mr. "), ("quotation marks", "\"he said, \" \"no "), ("brackets", "( [ "), ("hyphens", "a-b-c - "),
        ("halves of surrogate pairs", "ab\uD83D \uDE00cd "), ("zero-width characters", "ar\u200Bmy\u200D \uFEFF "), ("control characters", "ar\u0001my\u0007 \u0000x "),
        ("combining marks", "a\u0301\u0301\u0301\u0301 "), ("mixed scripts", "army \u0430\u0440\u043C\u0438\u044F \u519B\u961F \u0627\u0644\u062C\u064A\u0634 "),
        ("right-to-left marks", "\u202Earmy\u202C "), ("emoji", "\U0001F468\u200D\U0001F469\u200D\U0001F467 "), ("lines", "x y\n"), ("list marks", "- a\n"), ("headings", "SEE ALSO:\n\n"),
    ];

    /// <summary>Prints a line for each kind of text.</summary>
    public static void Measure()
    {
        var pipeline = new LanguagePipeline(Engine.Analyser());
        pipeline.Analyse(Text("the army and the council ", 5_000));
        Console.WriteLine("text                                 words  seconds  times the quarter  MB held");
        foreach (var (name, piece) in Kinds)
        {
            var (quarter, _, _) = Read(pipeline, Text(piece, Short));
            var (seconds, words, held) = Read(pipeline, Text(piece, Long));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {words,7} {seconds,8:0.00} {seconds / quarter,18:0.0} {held,8:0}"));
        }
    }

    private static string Text(string piece, int words) => string.Concat(Enumerable.Repeat(piece, words / Math.Max(1, piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)));

    // The faster of two readings; every word must stand where its offsets say.
    private static (double Seconds, int Words, double HeldMegabytes) Read(LanguagePipeline pipeline, string text)
    {
        var best = double.MaxValue;
        Document? document = null;
        for (var run = 0; run < 2; run++)
        {
            var clock = Stopwatch.StartNew();
            document = pipeline.Analyse(text, boilerplate: true);
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        var end = 0;
        foreach (var token in document!.Sentences.SelectMany(s => s.Tokens))
        {
            if (token.Span.Start < end || token.Span.End > text.Length) throw new InvalidOperationException($"a word at {token.Span.Start} stands before the one before it or outside the text");
            end = token.Span.End;
        }
        var held = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        return (best, document.Sentences.Sum(s => s.Tokens.Length), held);
    }
}
