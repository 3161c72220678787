using Entente.Coding;
using Entente.Coding.Ontology;

namespace Entente.Cli.Output;

/// <summary>Writes the briefs of reports, one after another.</summary>
internal abstract class BriefWriter : IDisposable
{
    /// <summary>Writes the brief of one report.</summary>
    public abstract void Write(CodedReport coded);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>The writer for a format: <c>jsonl</c>, <c>html</c> or <c>text</c>.</summary>
    /// <param name="format">The format.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="world">Names of countries.</param>
    /// <param name="ontology">How events are told.</param>
    public static BriefWriter Create(string format, Stream output, World.World world, PloverOntology ontology) => format switch
    {
        "jsonl" => new BriefJsonWriter(output),
        "html" => new BriefHtmlWriter(output, world, ontology),
        _ => new BriefTextWriter(output, world, ontology, Terminal.Width, Terminal.Colours),
    };
}
