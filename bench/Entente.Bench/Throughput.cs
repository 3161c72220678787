using System.Buffers;
using System.Diagnostics;
using Entente.Cli;
using Entente.Cli.Reading;
using Entente.Coding.Records;
using Entente.Language;
using Entente.Language.Network;
using Entente.World.Time;

namespace Entente.Bench;

/// <summary>What one thread does of a corpus, after a warm-up.</summary>
/// <param name="Reports">Reports coded.</param>
/// <param name="Sentences">Their sentences.</param>
/// <param name="Events">Events coded from them.</param>
/// <param name="Clock">Time for raw text to JSON records, by the clock.</param>
/// <param name="Again">The same once more with the same reports.</param>
/// <param name="Total">The first in processor time, which other work on the machine disturbs less.</param>
/// <param name="Text">Of that, cleaning, splitting into sentences and words.</param>
/// <param name="Analysis">Tags, lemmas, trees, names.</param>
/// <param name="World">Looking up names, roles, places and times.</param>
internal sealed record Throughput(int Reports, int Sentences, int Events, TimeSpan Clock, TimeSpan Again, TimeSpan Total, TimeSpan Text, TimeSpan Analysis, TimeSpan World)
{
    private const int WarmUp = 100;

    /// <summary>Codes the corpus, then times the rooms one by one on the same reports.</summary>
    public static Throughput Measure(string corpus)
    {
        var reports = new ReportReader([corpus], null).Read().Where(r => r.Report is not null).Select(r => r.Report!).ToList();
        var coder = Engine.Coder();
        var analyser = Engine.Analyser();
        var world = Engine.World();
        var time = new TimeReader();
        foreach (var report in reports.Take(WarmUp))
        {
            coder.Code(report);
            Look(DocumentReader.Read(report.Text), analyser, world, time);
        }

        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        var (events, byClock, total) = Pass();
        // By then the runtime has compiled to its best what is used often.
        var again = Pass().Clock;

        var lap = Processor();
        var documents = reports.ConvertAll(r => DocumentReader.Read(r.Text));
        var text = Processor() - lap;
        lap = Processor();
        foreach (var d in documents) analyser.Analyse([.. d.Sentences.Where(s => s.Block != BlockKind.Boilerplate)]);
        var analysis = Processor() - lap;
        lap = Processor();
        foreach (var d in documents) Look(d, null, world, time);
        return new Throughput(reports.Count, documents.Sum(d => d.Sentences.Count), events, byClock, again, total, text, analysis, Processor() - lap);

        (int Events, TimeSpan Clock, TimeSpan Total) Pass()
        {
            var found = 0;
            var clock = Stopwatch.StartNew();
            var start = Processor();
            foreach (var report in reports)
            {
                var coded = coder.Code(report);
                found += coded.Events.Count;
                buffer.ResetWrittenCount();
                foreach (var e in coded.Events) EventJson.Write(e, report, buffer);
            }
            return (found, clock.Elapsed, Processor() - start);
        }
    }

    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

    private static void Look(Document document, NeuralAnalyser? analyser, World.World world, TimeReader time)
    {
        analyser?.Analyse(document.Sentences);
        foreach (var s in document.Sentences.Where(s => s.Block is not (BlockKind.Boilerplate or BlockKind.Heading)))
        {
            world.Names.Match(s);
            world.Roles.Match(s);
            world.Places.Match(s);
            time.Read(s);
        }
    }
}
