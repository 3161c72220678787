using System.Diagnostics;
using System.Globalization;
using Entente.Bench;

// entente-bench bad-input: how long texts take that no reporter wrote.
// entente-bench CORPUS.jsonl [REPORT.txt]: how fast the program starts, how much memory the world takes and how fast the program codes, each figure 'name value' on a line.
if (args is ["bad-input"])
{
    BadInput.Measure();
    return 0;
}
if (args.Length is 0 or > 2 || args.Any(a => !File.Exists(a)))
{
    Console.Error.WriteLine("usage: entente-bench CORPUS.jsonl [REPORT.txt] | bad-input");
    return 2;
}
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 2) Print("cold_start_seconds", ColdStart.Measure(args[1]), "0.000");
var memory = WorldMemory.Measure(args[0]);
Print("world_memory_mb", memory.Loaded / 1e6, "0.0");
Print("world_memory_used_mb", memory.Used / 1e6, "0.0");
var speed = Throughput.Measure(args[0]);
Print("reports", speed.Reports, "0");
Print("sentences", speed.Sentences, "0");
Print("events", speed.Events, "0");
Print("sentences_per_second", speed.Sentences / speed.Clock.TotalSeconds, "0");
Print("sentences_per_second_again", speed.Sentences / speed.Again.TotalSeconds, "0");
Print("sentences_per_processor_second", speed.Sentences / speed.Total.TotalSeconds, "0");
Print("share_text", speed.Text / speed.Total, "0.000");
Print("share_analysis", speed.Analysis / speed.Total, "0.000");
Print("share_world", speed.World / speed.Total, "0.000");
Print("share_coding", (speed.Total - speed.Text - speed.Analysis - speed.World) / speed.Total, "0.000");
using var self = Process.GetCurrentProcess();
Print("peak_memory_mb", self.PeakWorkingSet64 / 1e6, "0");
return 0;

static void Print(string name, double value, string format) => Console.WriteLine($"{name} {value.ToString(format, CultureInfo.InvariantCulture)}");
