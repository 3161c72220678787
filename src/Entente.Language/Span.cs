namespace Entente.Language;

/// <summary>A half-open range of UTF-16 offsets into the text of the report: the char at <paramref name="Start"/> is in it, the char at <paramref name="End"/> is not.</summary>
/// <param name="Start">First offset.</param>
/// <param name="End">Offset after the last char; never less than <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two ranges share at least one char.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly within this range.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>The words of the range.</summary>
    public string Of(string text) => text[Start..End];
}
