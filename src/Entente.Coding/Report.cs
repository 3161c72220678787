namespace Entente.Coding;

/// <summary>One article as it came, the unit of coding.</summary>
/// <param name="Id">Identifier, unique among the reports coded together.</param>
/// <param name="Text">The body; all offsets are UTF-16 offsets into it.</param>
/// <param name="Title">Headline, shown and stored but not coded, or null.</param>
/// <param name="Published">Day of publication, or null where it is not known; dates are then never guessed.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="Publication">Who published it, or null.</param>
/// <param name="Language">ISO 639-1 code, or null.</param>
public sealed record Report(string Id, string Text, string? Title = null, DateOnly? Published = null, string? Url = null, string? Publication = null, string? Language = null);

/// <summary>What was read from one report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Events">Events in order of their words.</param>
/// <param name="Ties">Standing relations, in order of their first words.</param>
/// <param name="Judgements">Assessments, in order of their words.</param>
/// <param name="Offices">Offices that the report gives, in order of their first words.</param>
public sealed record CodedReport(Report Report, IReadOnlyList<Records.EventRecord> Events, IReadOnlyList<Records.TieRecord> Ties,
    IReadOnlyList<Records.JudgementRecord> Judgements, IReadOnlyList<Records.OfficeRecord> Offices);
