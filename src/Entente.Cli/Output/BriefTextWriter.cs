using System.Globalization;
using System.Text;
using Entente.Coding;
using Entente.Coding.Ontology;
using Entente.Language;

namespace Entente.Cli.Output;

/// <summary>Briefs to read in a terminal or a text file. Each line ends with the numbers of its sentences.</summary>
internal sealed class BriefTextWriter : BriefWriter
{
    private const int Indent = 2;
    private const int Gap = 3;

    private readonly StreamWriter _text;
    private readonly Page _page;
    private readonly World.World _world;
    private readonly PloverOntology _ontology;
    private bool _any;

    /// <summary>Writes to a stream, in a number of columns, with or without colours.</summary>
    public BriefTextWriter(Stream output, World.World world, PloverOntology ontology, int width, bool colours)
    {
        (_world, _ontology) = (world, ontology);
        _text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        _page = new Page(_text, width, colours);
    }

    /// <inheritdoc/>
    public override void Write(CodedReport coded)
    {
        if (_any) _page.Blank();
        _any = true;
        var brief = new BriefContent(coded, DocumentReader.Read(coded.Report.Text), _world, _ontology).Read();
        _page.Write(0, new Run(brief.Title, Look.Bold));
        if (brief.Facts.Count > 0) _page.Write(0, new Run(string.Join(" · ", brief.Facts), Look.Dim));
        if (brief.Sections.Count == 0)
        {
            _page.Blank();
            _page.Write(0, new Run(Nothing));
        }
        foreach (var section in brief.Sections)
        {
            _page.Blank();
            _page.Write(0, new Run(section.Title, Look.Bold));
            // The words of a section begin in one column, beyond its leads unless one is very long.
            var widest = section.Lines.Max(l => l.Lead.Length);
            var column = widest == 0 ? Indent : Indent + Math.Min(widest + Gap, _page.Width * 3 / 10);
            var before = "";
            foreach (var line in section.Lines)
            {
                var lead = line.Lead == before ? "" : line.Lead;
                before = line.Details.Count > 0 ? "" : line.Lead;
                if (widest == 0) _page.Write(Indent, [.. line.Runs, .. Numbers(line)]);
                else _page.Labelled(Indent, new Run(lead), column, [.. line.Runs, .. Numbers(line)]);
                foreach (var detail in line.Details) _page.Write(column + Indent, [.. detail.Runs, .. Numbers(detail)]);
            }
        }
        _text.Flush();
    }

    /// <summary>What is said of a report that tells nothing.</summary>
    internal const string Nothing = "Nothing was read from this report: no event, no tie, no judgement and no office.";

    /// <inheritdoc/>
    public override void Dispose()
    {
        _text.Dispose();
        base.Dispose();
    }

    private static Run[] Numbers(BriefLine line) => line.Sentences.Count == 0 ? [] : [new Run(" "), new Run($"[{string.Join(',', line.Sentences.Select(s => s.ToString(CultureInfo.InvariantCulture)))}]", Look.Dim)];
}
