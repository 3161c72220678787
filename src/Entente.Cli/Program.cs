using System.Text;
using System.Text.Json;
using Entente.Cli;
using Entente.Coding;
using Entente.Coding.Records;
using Entente.Training.Evaluation;

Console.OutputEncoding = new UTF8Encoding(false);
if (args is ["eval", "roots", var path, ..])
{
    var coder = Engine.Coder();
    var rows = RootsRow.Read(path);
    var answers = rows.Select(r => RootsEvaluation.Alone(coder, r)).ToList();
    var score = new RootsScore(rows, answers);
    Console.WriteLine($"accuracy {score.Accuracy:0.000}\nmacro_f1 {score.MacroF1:0.000}\nquad_accuracy {score.QuadAccuracy:0.000}\nquad_macro_f1 {score.QuadMacroF1:0.000}\ncoded {score.Coded:0.000}");
    foreach (var (root, p, r, f, n) in score.ByRoot()) Console.WriteLine($"{root,-10} p {p:0.00} r {r:0.00} f1 {f:0.00} n {n}");
    return 0;
}
if (args is ["code", var file, ..])
{
    var coder = Engine.Coder();
    DateOnly? published = args is [.., "--published", var day] ? DateOnly.Parse(day) : null;
    IEnumerable<Report> reports = file.EndsWith(".jsonl") ? File.ReadLines(file).Select(l => { using var j = JsonDocument.Parse(l); var o = j.RootElement; return new Report(o.GetProperty("id").GetString()!, o.GetProperty("text").GetString()!, null, DateOnly.TryParse(o.GetProperty("published").GetString(), out var d) ? d : null); })
        : [new Report(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), null, published)];
    foreach (var report in reports)
        foreach (var e in coder.Code(report).Events) Console.WriteLine(EventJson.ToJson(e, report));
    return 0;
}
if (args is ["explain", var sentence])
{
    var coder = Engine.Coder();
    var x = coder.Explain(new Report("x", sentence));
    foreach (var s in x.Sentences)
    {
        foreach (var t in s.Sentence.Tokens) Console.WriteLine($"{t.Index}\t{t.Form}\t{t.Lemma}\t{t.Upos}\t{t.Head}\t{t.Deprel}\t{t.Name}");
        foreach (var m in s.Mentions) Console.WriteLine($"  mention {s.Sentence[m.Token].Form}: {m.Party.Text} = {m.Party.Code}/{string.Join(',', m.Party.Sectors)} {m.Party.EntityId} {m.Party.Reason}");
        foreach (var r in s.Refused) Console.WriteLine($"  refused {s.Sentence[r.Token].Form} ({r.Sense}): {r.Reason}");
    }
    foreach (var e in x.Coded.Events) Console.WriteLine(EventJson.ToJson(e, x.Coded.Report));
    return 0;
}
return 2;
