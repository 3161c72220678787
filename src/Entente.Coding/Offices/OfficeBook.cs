using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>The persons of a report and what offices it gives them; makes one record of all mentions of a person.</summary>
internal sealed class OfficeBook(Report report)
{
    private readonly List<Entry> _entries = [];

    private sealed class Entry
    {
        public required string[] Name;        // the fullest seen, folded to lower case
        public required Span Span;
        public required Sentence Sentence;    // of the first mention
        public Entity? Entity;
        public bool Bare;                     // named as one who acts or is acted upon, not as a mere modifier
        public readonly List<OfficeMention> Mentions = [];
    }

    /// <summary>Takes note of a person's name, and of the office that the words beside it give.</summary>
    public void Add(Span name, NameReading? reading, bool bare, Sentence sentence, OfficeMention? mention)
    {
        string[] folded = [.. name.Of(report.Text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare)];
        var entity = reading?.Entity;
        var entry = _entries.FindLast(e => Same(e, folded, entity));
        if (entry is null)
        {
            entry = new Entry { Name = folded, Span = name, Sentence = sentence, Entity = entity };
            _entries.Add(entry);
        }
        else if (folded.Length > entry.Name.Length)
        {
            entry.Name = folded;
            entry.Span = name;
            // "Chavez" may be the world's; "Hector Chavez" is whom the world says he is.
            entry.Entity = entity;
        }
        entry.Bare |= bare;
        if (mention is not null) entry.Mentions.Add(mention);
    }

    /// <summary>The records, in order of their words.</summary>
    /// <param name="textHash">SHA-256 of the report's text.</param>
    /// <param name="memory">What the report has named.</param>
    /// <param name="sport">Whether only offices of state count.</param>
    public IReadOnlyList<OfficeRecord> Records(byte[] textHash, ReportMemory memory, bool sport)
    {
        List<OfficeRecord> records = [];
        foreach (var entry in _entries)
            if ((Told(entry, textHash) ?? Known(entry, memory, textHash)) is { } record && (!sport || record.Sectors is ["GOV" or "LEG" or "JUD", ..])) records.Add(record);
        records.Sort((a, b) => a.OfficeSpan.Start.CompareTo(b.OfficeSpan.Start));
        return records;
    }

    private OfficeRecord? Told(Entry entry, byte[] textHash)
    {
        if (entry.Mentions.Count == 0) return null;
        // Words with a side, that name an office and one that is held, then the fullest.
        var best = entry.Mentions[0];
        foreach (var m in entry.Mentions)
            if (Worth(m, entry).CompareTo(Worth(best, entry)) > 0) best = m;
        List<string> trace = [best.Rule];
        var code = best.Code ?? entry.Mentions.Select(m => m.Code).FirstOrDefault(c => c is not null);
        if (code is null && entry.Entity is { Code.Length: > 0 } entity)
        {
            code = entity.Code;
            trace.Add($"code: the world's, for {entity.Name}");
        }
        if (code is null && best.Guess is not null)
        {
            code = best.Guess;
            trace.Add($"code: {best.GuessReason}");
        }
        return Record(entry, textHash, best.Words, best.Span, best.Sentence, code, best.Sectors, best.Standing, trace);
    }

    private static (bool, bool, bool, int) Worth(OfficeMention m, Entry entry) =>
        // "President X" is a short form of "former president X", but not of "former general X".
        (m.Sectors.Count > 0 || m.Code is not null, !m.Described, m.Standing != "former" || entry.Mentions.TrueForAll(o => o.Standing == "former" || m.Head.EndsWith(o.Head, StringComparison.OrdinalIgnoreCase)), m.Length);

    /// <summary>For a person whom the report only names, the office that the world knows.</summary>
    private OfficeRecord? Known(Entry entry, ReportMemory memory, byte[] textHash)
    {
        if (!entry.Bare || entry.Entity is not { Kind: EntityKind.Person } entity) return null;
        // A family name alone may be anybody's where the report is not about the person's country.
        if (entry.Name.Length == 1 && !memory.HasNamed(entity.Code)) return null;
        var spell = entity.SpellAt(report.Published);
        var former = spell?.Office is null;
        if (former) spell = entity.Spells.LastOrDefault(s => s.Office is not null && (report.Published is not { } day || s.From is not { } from || from.FirstDay() <= day));
        if (spell?.Office is not { } office) return null;
        return Record(entry, textHash, office, entry.Span, entry.Sentence, entity.Code.Length > 0 ? entity.Code : null, former ? entity.SectorsAt(report.Published) : spell.Sectors, former ? "former" : "current",
            [$"office: the world's, for {entity.Name}; the report only names the person"]);
    }

    private OfficeRecord Record(Entry entry, byte[] textHash, string words, Span span, Sentence sentence, string? code, IReadOnlyList<string> sectors, string standing, IReadOnlyList<string> trace) => new()
    {
        Id = RecordId.Of(textHash, "office", entry.Span, 0),
        Person = entry.Span.Of(report.Text),
        PersonSpan = entry.Span,
        EntityId = entry.Entity?.Id,
        Office = words,
        OfficeSpan = span,
        Code = code,
        Sectors = sectors,
        Standing = standing,
        Text = sentence.Span,
        Sequence = sentence.Index + 1,
        Trace = trace,
    };

    // "al-Sabah" is also "Sabah".
    private static string Bare(string word) => word.Length > 4 && (word.StartsWith("al-", StringComparison.Ordinal) || word.StartsWith("el-", StringComparison.Ordinal)) ? word[3..] : word;

    private static bool Same(Entry e, string[] name, Entity? entity)
    {
        if (entity is not null && e.Entity == entity) return true;
        if (entity is not null && e.Entity is not null && name.Length > 1 && e.Name.Length > 1) return false;
        if (name.Length == 1) return e.Name[^1] == name[0] || e.Name[0] == name[0];
        if (e.Name.Length == 1) return name[^1] == e.Name[0] || name[0] == e.Name[0];
        return e.Name[^1] == name[^1] && (e.Name[0] == name[0] || e.Name[0][0] == name[0][0] && (e.Name[0].Length <= 2 || name[0].Length <= 2));
    }
}
