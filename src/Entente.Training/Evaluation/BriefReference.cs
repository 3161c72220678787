using System.Globalization;

namespace Entente.Training.Evaluation;

/// <summary>A tie of a reference table. <c>|</c> stands between readings that are equally right; a kind behind <c>~</c> is accepted too.</summary>
/// <param name="Kind">Kind, with a subtype after a slash where the report tells one.</param>
/// <param name="Parties">The parties, in order between <c>&gt;</c>, in no order between <c>-</c>: codes with or without a sector, names, or words of the report.</param>
/// <param name="Begin">Begin in EDTF, <c>..</c> where it is open.</param>
/// <param name="End">End in EDTF, <c>..</c> where it is open.</param>
/// <param name="State">State.</param>
public sealed record TieRow(string Kind, string Parties, string Begin, string End, string State)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Parties} {Begin} {End} {State}";
}

/// <summary>A judgement of a reference table.</summary>
/// <param name="Speaker">Who judges, <c>-</c> for nobody named.</param>
/// <param name="Target">What is judged.</param>
/// <param name="Words">The words.</param>
public sealed record JudgementRow(string Speaker, string Target, string Words)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Speaker}: {Words}";
}

/// <summary>An office of a reference table.</summary>
/// <param name="Person">Full name.</param>
/// <param name="Office">The office in the report's words.</param>
/// <param name="Side">Code and sector, with a slash between.</param>
public sealed record OfficeRow(string Person, string Office, string Side)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Person} | {Office} | {Side}";
}

/// <summary>What a reader would put into a table of one report: its ties, judgements and offices.</summary>
/// <param name="Name">The report's name.</param>
/// <param name="Published">Its day of publication, or null.</param>
/// <param name="Ties">Ties.</param>
/// <param name="Judgements">Judgements.</param>
/// <param name="Offices">Offices.</param>
public sealed record BriefReference(string Name, DateOnly? Published, IReadOnlyList<TieRow> Ties, IReadOnlyList<JudgementRow> Judgements, IReadOnlyList<OfficeRow> Offices)
{
    /// <summary>Reads a table: comment lines, of which one says <c>published 2025-05-12</c>; and for each sort of record a line that names its columns and the records.</summary>
    /// <exception cref="InvalidDataException">A line is of no known sort, comes before its heading or has too few columns; the message names file and line.</exception>
    public static BriefReference Read(string path) => Parse(Path.GetFileNameWithoutExtension(path), path, File.ReadLines(path));

    internal static BriefReference Parse(string name, string path, IEnumerable<string> lines)
    {
        DateOnly? published = null;
        List<TieRow> ties = [];
        List<JudgementRow> judgements = [];
        List<OfficeRow> offices = [];
        Dictionary<string, string[]> headings = new(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.StartsWith('#')) published ??= Day(line);
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line)) continue;
            var fields = line.Split('\t');
            var first = fields[0] switch { "tie" => "kind", "judgement" => "speaker", "office" => "person", _ => throw new InvalidDataException($"{path}:{number}: expected tie, judgement or office, found '{fields[0]}'") };
            if (fields.Length > 1 && fields[1] == first)
            {
                headings[fields[0]] = fields;
                continue;
            }
            if (!headings.TryGetValue(fields[0], out var columns)) throw new InvalidDataException($"{path}:{number}: a line '{fields[0]}\t{first}\t…' must come first");
            string Field(string column)
            {
                var at = Array.IndexOf(columns, column, 1);
                return at > 0 && at < fields.Length ? fields[at].Trim() : throw new InvalidDataException($"{path}:{number}: no column '{column}'");
            }
            switch (fields[0])
            {
                case "tie": ties.Add(new TieRow(Field("kind"), Field("parties"), Field("begin"), Field("end"), Field("state"))); break;
                case "judgement": judgements.Add(new JudgementRow(Field("speaker"), Field("target"), Field("words"))); break;
                default: offices.Add(new OfficeRow(Field("person"), Field("office"), Field("side"))); break;
            }
        }
        return new BriefReference(name, published, ties, judgements, offices);
    }

    private static DateOnly? Day(string comment)
    {
        const string Word = "published ";
        var at = comment.IndexOf(Word, StringComparison.Ordinal);
        return at >= 0 && comment.Length >= at + Word.Length + 10
            && DateOnly.TryParseExact(comment.AsSpan(at + Word.Length, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
