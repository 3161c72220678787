using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.Cli.Tests;

/// <summary>What other programs rely on: options, formats, names of figures, exit codes.</summary>
public sealed class CommandTests
{
    private static readonly string Coup = Path.Combine(Repository.Samples, "coup.txt");

    [Theory]
    [InlineData("entente --help")]
    [InlineData("entente code --help", "code")]
    [InlineData("entente code --help", "code", "x.txt", "--published", "2025-13-01")]
    [InlineData("entente code --help", "code", "x.txt", "--format", "xml")]
    [InlineData("entente eval --help", "eval")]
    [InlineData("entente eval ties --help", "eval", "ties", "x.jsonl", "x.tsv", "--reports", "0")]
    [InlineData("entente eval ties --help", "eval", "ties", "x.jsonl", "x.tsv", "--most", "none")]
    [InlineData("entente --help", "sing")]
    public void Wrong_usage_ends_with_2_and_points_to_the_help_of_the_command(string help, params string[] arguments)
    {
        var run = Run.Entente(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.EndsWith($"\nTry '{help}'.\n", run.Err);
    }

    [Theory]
    [InlineData("code", "zcat reports.jsonl.gz | entente code -")]
    [InlineData("brief", "entente brief report.txt --published")]
    [InlineData("explain", "entente explain \"Rebels refused")]
    [InlineData("parse", "entente parse en_ewt-dev.conllu --score")]
    [InlineData("eval", "entente eval roots events/roots-dev.tsv")]
    [InlineData("eval ties", "entente eval ties newswire.jsonl verdicts.tsv --unread")]
    [InlineData("eval trees", "entente eval trees hard-sentences.tsv --differences")]
    [InlineData("eval mentions", "entente eval mentions mentions.tsv --differences")]
    [InlineData("eval parties", "entente eval parties newswire.jsonl verdicts.tsv --unread")]
    [InlineData("eval places", "entente eval places places.tsv --differences")]
    [InlineData("eval coref", "entente eval coref chains.tsv --differences")]
    [InlineData("import petrarch", "entente import petrarch mine.actors.txt")]
    public void Help_has_examples_and_exit_codes(string command, string example)
    {
        var run = Run.Entente([.. command.Split(' '), "--help"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains(example, run.Out);
        Assert.Contains("Exit codes:", run.Out);
    }

    [Fact]
    public void The_version_is_printed() => Assert.Matches(@"^\d+\.\d+\.\d+", Run.Entente("--version").Out);

    [Fact]
    public void A_line_of_JSON_has_the_fields_of_a_record()
    {
        var run = Run.Entente("code", Coup, "--published", "2025-10-03", "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        var text = File.ReadAllText(Coup);
        foreach (var line in run.Lines)
        {
            using var json = JsonDocument.Parse(line);
            var e = json.RootElement;
            foreach (var name in new[] { "id", "date", "enddate", "date_edtf", "event", "mode", "context", "actor", "recipient", "event_loc", "size", "event_text", "text", "text_info", "quad_code", "event_scale", "cameo", "status", "polarity", "attribution", "cite_info", "confidence", "trace" })
                Assert.True(e.TryGetProperty(name, out _), name);
            var info = e.GetProperty("text_info");
            Assert.Equal(text[info.GetProperty("start").GetInt32()..info.GetProperty("end").GetInt32()], e.GetProperty("text").GetString());
            foreach (var party in e.GetProperty("actor").EnumerateArray().Concat(e.GetProperty("recipient").EnumerateArray()))
            {
                Assert.True(party.TryGetProperty("code", out _));
                if (!party.TryGetProperty("inferred", out _)) Assert.Equal(party.GetProperty("entity_text").GetString(), text[party.GetProperty("start").GetInt32()..party.GetProperty("end").GetInt32()]);
            }
        }
    }

    [Fact]
    public void The_CSV_has_as_many_rows_as_the_JSON_has_lines()
    {
        var csv = Run.Entente("code", Coup, "--published", "2025-10-03", "--format", "csv");
        var json = Run.Entente("code", Coup, "--published", "2025-10-03", "--format", "jsonl");
        Assert.Equal(json.Lines.Count + 1, csv.Lines.Count);
        Assert.StartsWith("id,report,published,date,enddate,date_edtf,event,", csv.Out);
    }

    [Fact]
    public void The_table_in_a_pipe_is_plain_and_no_wider_than_100_columns()
    {
        var run = Run.Entente("code", Repository.Samples);
        Assert.DoesNotContain("\e", run.Out, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 100, line));
        Assert.Contains("coup.txt", run.Out);
        Assert.Contains("football.txt\nno event\n", run.Out);
    }

    [Fact]
    public void Strict_PLOVER_leaves_out_inferred_parties()
    {
        var run = Run.Entente("code", Repository.Samples, "--strict-plover", "--format", "jsonl");
        Assert.DoesNotContain("\"inferred\":true", run.Out);
    }

    [Fact]
    public void An_event_is_explained_by_its_id()
    {
        using var json = JsonDocument.Parse(Run.Entente("code", Coup, "--published", "2025-10-03", "--format", "jsonl").Lines[0]);
        var id = json.RootElement.GetProperty("id").GetString()!;
        var run = Run.Entente("explain", id, "--in", Coup, "--published", "2025-10-03");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(id, run.Out);
        foreach (var step in json.RootElement.GetProperty("trace").EnumerateArray()) Assert.Contains(step.GetString()!.Split(' ')[0], run.Out);
        Assert.Equal(1, Run.Entente("explain", "0000000000000000", "--in", Coup).ExitCode);
    }

    [Fact]
    public void A_sentence_is_explained_with_its_tree()
    {
        var run = Run.Entente("explain", "Rebels refused to release the hostages.");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"refused +root +VERB +refuse", run.Out);
        Assert.Contains("Rebels", run.Out);
    }

    [Fact]
    public void Text_is_parsed_to_CoNLL_U()
    {
        using var folder = new Folder();
        var run = Run.Entente("parse", folder.Write("a.txt", "Chad closed its border. Sudan did not."));
        Assert.Equal(0, run.ExitCode);
        var tokens = run.Lines.Where(l => !l.StartsWith('#')).ToList();
        Assert.All(tokens, t => Assert.Equal(10, t.Split('\t').Length));
        Assert.Equal(["Chad", "closed", "its", "border", ".", "Sudan", "did", "not", "."], tokens.Select(t => t.Split('\t')[1]));
    }

    [Fact]
    public void A_parse_is_scored_by_name_and_value()
    {
        using var folder = new Folder();
        var gold = Run.Entente("parse", folder.Write("a.txt", "Chad closed its border. Sudan did not.")).Out;
        var run = Run.Entente("parse", folder.Write("gold.conllu", gold), "--score");
        var figures = Figures(run);
        Assert.Equal(100, figures["upos"]);
        Assert.Equal(100, figures["las"]);
        Assert.Contains("lemma", figures.Keys);
        Assert.Contains("uas", figures.Keys);
        Assert.True(figures["tokens_per_second"] > 0);
    }

    [Fact]
    public void The_way_from_raw_text_is_scored_by_name_and_value()
    {
        using var folder = new Folder();
        var gold = Run.Entente("parse", folder.Write("a.txt", "Chad closed its border. Sudan didn't.")).Out;
        var figures = Figures(Run.Entente("parse", folder.Write("gold.conllu", gold), "--score", "--raw"));
        Assert.Equal(["words_f1", "sentences_f1", "upos_f1", "lemma_f1", "uas_f1", "las_f1"], figures.Keys);
        Assert.All(figures.Values, f => Assert.Equal(100, f));
    }

    [Theory]
    [InlineData("--raw goes with --score", "parse", "set.conllu", "--raw")]
    [InlineData("sentence 1: its words are not those of its text", "parse", "set.conllu", "--score", "--raw")]
    public void Raw_text_that_cannot_be_scored_is_refused(string message, params string[] command)
    {
        using var folder = new Folder();
        var file = folder.Write("set.conllu", "# text = They left.\n1\tThey\tthey\tPRON\t_\t_\t0\troot\t_\t_\n\n");
        var run = Run.Entente([.. command.Select(c => c == "set.conllu" ? file : c)]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(message, run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_roots_have_name_value_and_standard_error()
    {
        using var folder = new Folder();
        var rows = folder.Write("roots.tsv", """
            id	sentence	source	target	root	quad
            a	Israel attacked Gaza on Monday.	Israel	Gaza	ASSAULT	4
            b	France accused Chad of lying.	France	Chad	ACCUSE	3
            c	Clouds moved in.	An actor	a recipient	AID	2
            """.ReplaceLineEndings("\n"));
        var answers = Path.Combine(folder.Path, "answers.tsv");
        var run = Run.Entente("eval", "roots", rows, "--predictions", answers, "--folds", "2", "--seeds", "2", "--lexicon", folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("quads-dev.tsv is not there: the ranker is fitted without it", run.Err, StringComparison.Ordinal);
        var figures = Figures(run);
        foreach (var name in new[] { "accuracy", "macro_f1", "quad_accuracy", "quad_macro_f1", "coded" })
        {
            Assert.Contains(name, figures.Keys);
            Assert.Contains($"{name}_se", figures.Keys);
            Assert.Contains($"pair_{name}", figures.Keys);
            Assert.Contains($"pair_{name}_se", figures.Keys);
        }
        var lines = File.ReadAllLines(answers);
        Assert.Equal(7, lines.Length);
        Assert.Equal(["a", "b", "c", "a", "b", "c"], lines.Skip(1).Select(l => l.Split('\t')[0]));
    }

    [Fact]
    public void Figures_of_roles_have_their_names()
    {
        using var folder = new Folder();
        var figures = Figures(Run.Entente("eval", "roles", folder.Write("a.iob", "Israel\tB-S\nattacked\tO\nGaza\tB-T\n.\tO\n\n")));
        Assert.Equal(["source_f1", "source_token_f1", "target_f1", "target_token_f1"], figures.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Figures_of_dates_have_their_names()
    {
        using var folder = new Folder();
        folder.Write("a.tml", """
            <?xml version="1.0" ?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="1998-08-07" functionInDocument="CREATION_TIME">1998-08-07</TIMEX3></DCT>
            <TEXT>The border was closed on <TIMEX3 tid="t1" type="DATE" value="1998-08-06">Thursday</TIMEX3>.</TEXT></TimeML>
            """);
        var figures = Figures(Run.Entente("eval", "dates", folder.Path));
        Assert.Contains("span_f1", figures.Keys);
        Assert.Contains("value_f1", figures.Keys);
    }

    [Fact]
    public void Figures_of_briefs_have_their_names_and_differences_are_listed()
    {
        using var folder = new Folder();
        folder.Write("a.txt", "Zambian Health Minister Grace Phiri left on Monday.");
        folder.Write("a.tsv", "# a.txt, published 2025-05-12\noffice\tperson\toffice\tside\noffice\tGrace Phiri\thealth minister\tZMB/GOV\noffice\tPeter Banda\tmayor\tZMB/GOV\n");
        var run = Run.Entente("eval", "brief", folder.Path, "--differences");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        foreach (var name in new[] { "ties", "ties_full", "judgements", "offices", "offices_full" })
            foreach (var figure in new[] { "f1", "precision", "recall" }) Assert.Contains(run.Lines, l => l.StartsWith($"{name}_{figure} ", StringComparison.Ordinal));
        Assert.Contains("offices_recall 0.5000", run.Lines);
        Assert.Contains("  office    missed  Peter Banda | mayor | ZMB/GOV", run.Lines);
    }

    [Fact]
    public void Figures_of_trees_have_their_names_and_differences_are_listed()
    {
        using var folder = new Folder();
        var run = Run.Entente("eval", "trees", folder.Write("made.tsv", "kind\tsentence\tdependent\trelation\thead\nplain\tRebels attacked a village.\tRebels\tnsubj\tattacked\nplain\tRebels freed a priest.\tpriest\tiobj\tfreed\n"), "--differences");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        foreach (var line in new[] { "right 1", "of 2", "percent 50.0", "mended_right 1", "mended_percent 50.0", "plain: Rebels freed a priest.", "  priest: iobj freed, found obj freed" }) Assert.Contains(line, run.Lines);
        Assert.DoesNotContain("plain: Rebels attacked a village.", run.Lines);
    }

    [Fact]
    public void Most_hard_sentences_have_the_relation_that_matters()
    {
        // Some leeway: on another kind of processor a close choice may fall otherwise.
        var figures = Figures(Run.Entente("eval", "trees", Path.Combine(Repository.Root, "tests", "Entente.Training.Tests", "Data", "hard-sentences.tsv")));
        Assert.InRange(figures["percent"], 73, 100);
        Assert.InRange(figures["mended_percent"], 73, 100);
    }

    [Fact]
    public void Ties_without_a_verdict_are_printed_as_rows_to_paste_and_counted_once_they_have_one()
    {
        using var folder = new Folder();
        var reports = folder.Write("made.jsonl", """
            {"id":"a","published":"2025-05-12","title":"Made up","text":"Kenya has kept soldiers in Burundi since 2019."}
            {"id":"b","text":"Critics attacked Zambia for its continued arms sales to Malawi."}
            """);
        const string Heading = "report\tkind\tparties\tverdict\tnote\n";
        var verdicts = folder.Write("verdicts.tsv", Heading);
        var none = Run.Entente("eval", "ties", reports, verdicts);
        Assert.Equal((1, ""), (none.ExitCode, none.Out));
        Assert.Contains("verdicts.tsv: none of the 2 ties drawn has a verdict", none.Err);

        var unread = Run.Entente("eval", "ties", reports, verdicts, "--unread");
        Assert.Equal((0, ""), (unread.ExitCode, unread.Err));
        string[] rows = [.. unread.Lines.Where(l => !l.StartsWith('#'))];
        Assert.Equal(["a\tforce_presence\tKEN>BDI\t", "b\tsecurity_assistance\tZMB>MWI\t"], rows.Order(StringComparer.Ordinal));
        foreach (var line in new[] { "# 2025-05-12 Made up", "# force_presence: state active, begin 2019, end ..", "#   [1] Kenya has kept soldiers in Burundi since 2019." }) Assert.Contains(line, unread.Lines);
        Assert.Contains(unread.Lines, l => l.StartsWith("#       ties:", StringComparison.Ordinal));

        File.WriteAllText(verdicts, $"{Heading}# read\n{rows.Single(r => r.StartsWith('a'))}stated\tbegin too\n");
        var figures = Run.Entente("eval", "ties", reports, verdicts);
        Assert.Equal((0, ""), (figures.ExitCode, figures.Err));
        Assert.Equal(["ties_drawn 2", "ties_read 1", "stated 1", "wrong 0", "doubtful 0", "precision 1.0000", "precision_se 0.0000", "unread 1"], figures.Lines.Take(8));
        Assert.Matches(@"\nforce_presence +1 +1 +1 +0 +0 +1\.00\nsecurity_assistance +1 +0 +0 +0 +0 +-\n", figures.Out);
        Assert.Equal("b", Run.Entente("eval", "ties", reports, verdicts, "--unread").Lines[0].Split('\t')[0]);
        Assert.Equal(["ties_drawn 1", "ties_drawn 1"], new[] { "--most", "--reports" }.Select(o => Run.Entente("eval", "ties", reports, folder.Write("all.tsv", $"{Heading}{string.Join('\n', rows.Select(r => r + "wrong"))}"), o, "1").Lines[0]));
    }

    [Theory]
    [InlineData("eval", "roots")]
    [InlineData("eval", "roles")]
    [InlineData("parse", "--score")]
    public void A_set_that_is_none_is_named(params string[] command)
    {
        using var folder = new Folder();
        foreach (var content in new[] { "", "garbage\n\nof three\tcolumns\there\n" })
        {
            var run = Run.Entente([.. command, folder.Write("set.conllu", content)]);
            Assert.Equal((1, ""), (run.ExitCode, run.Out));
            Assert.Contains("set.conllu", Assert.Single(run.Messages));
        }
    }

    private static Dictionary<string, double> Figures(Run run) =>
        run.Lines.Select(l => Regex.Match(l, @"^([a-z_0-9]+) (-?[\d.]+)$")).Where(m => m.Success).ToDictionary(m => m.Groups[1].Value, m => double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));
}
