using Entente.Cli;
using Entente.Cli.Reading;
using Entente.Language;

namespace Entente.Bench;

/// <summary>How much memory the world takes: objects alive after a full collection.</summary>
/// <param name="Loaded">Bytes once it is loaded.</param>
/// <param name="Used">Bytes once all names, role nouns and places of a corpus were looked up, what is made when first asked for included.</param>
internal sealed record WorldMemory(long Loaded, long Used)
{
    /// <summary>Loads a world and looks up what the reports name.</summary>
    public static WorldMemory Measure(string corpus)
    {
        var pipeline = new LanguagePipeline(Engine.Analyser());
        var sentences = new ReportReader([corpus], null).Read().Where(r => r.Report is not null).SelectMany(r => pipeline.Analyse(r.Report!.Text).Sentences).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var world = Engine.World();
        var loaded = GC.GetTotalMemory(forceFullCollection: true) - before;
        foreach (var s in sentences)
        {
            world.Names.Match(s);
            world.Roles.Match(s);
            world.Places.Match(s);
        }
        var used = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(world);
        GC.KeepAlive(sentences);
        return new WorldMemory(loaded, used);
    }
}
