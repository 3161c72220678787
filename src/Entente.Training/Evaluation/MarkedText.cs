using System.Text;
using System.Text.RegularExpressions;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A marked stretch of a text.</summary>
/// <param name="Span">Where it stands in the text without marks.</param>
/// <param name="Chains">Numbers that the mark begins with: of what is meant; none where marks have no numbers.</param>
public sealed record Mark(Span Span, IReadOnlyList<int> Chains);

/// <summary>A text whose marks were taken out: <c>[[words]]</c>, or with numbers <c>[[1,2 words]]</c>; <c> ¶ </c> becomes an empty line.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Marks">What was marked, in order.</param>
public sealed partial record MarkedText(string Text, IReadOnlyList<Mark> Marks)
{
    /// <summary>Takes the marks out.</summary>
    /// <param name="marked">The text with marks.</param>
    /// <param name="numbered">Whether each mark begins with numbers.</param>
    /// <exception cref="FormatException">A mark has no end, no words or no number.</exception>
    public static MarkedText Read(string marked, bool numbered = false)
    {
        var rest = Paragraph().Replace(marked, "\n\n");
        var text = new StringBuilder();
        List<Mark> marks = [];
        while (rest.IndexOf("[[", StringComparison.Ordinal) is >= 0 and var open)
        {
            if (rest.IndexOf("]]", open, StringComparison.Ordinal) is not (>= 0 and var close)) throw new FormatException("a mark has no end");
            text.Append(rest, 0, open);
            var inner = rest[(open + 2)..close];
            rest = rest[(close + 2)..];
            var (words, chains) = (inner, Array.Empty<int>());
            if (numbered)
            {
                if (Numbers().Match(inner) is not { Success: true } numbers) throw new FormatException($"the mark '{inner}' does not begin with a number");
                chains = [.. numbers.Groups[1].Value.Split(',').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
                words = inner[numbers.Length..];
            }
            if (string.IsNullOrWhiteSpace(words)) throw new FormatException("a mark has no words");
            marks.Add(new Mark(new Span(text.Length, text.Length + words.Length), chains));
            text.Append(words);
        }
        return new MarkedText(text.Append(rest).ToString(), marks);
    }

    [GeneratedRegex(@"\s*¶\s*")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^(\d{1,4}(?:,\d{1,4})*) ")]
    private static partial Regex Numbers();
}
