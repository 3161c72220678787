using Entente.Coding.Records;
using Xunit;

namespace Entente.Coding.Tests.Judgements;

/// <summary>Who judges what, in which words. The persons and events are invented.</summary>
public class JudgementReaderTests
{
    [Theory]
    [InlineData("For analysts, these are symbolic steps.", "analysts > these: symbolic steps")]
    [InlineData("While London already classifies the Belarusian regime as “insolvent”, Minsk is looking for new friends.", "GBR > BLR: insolvent")]
    [InlineData("Nairobi called the expulsion \"baseless\" and ordered an attaché to leave.", "KEN > the expulsion: baseless")]
    [InlineData("Experts see the accord as fragile.", "Experts > the accord: fragile")]
    [InlineData("The opposition described the trial as a farce.", "The opposition > the trial: a farce")]
    [InlineData("The foreign minister of Chile said the vote was unfair.", "CHL > the vote: unfair")]
    [InlineData("\"The strike was a disgrace,\" said the Greek prime minister.", "GRC > The strike: a disgrace")]
    [InlineData("According to diplomats, both sides are exhausted.", "diplomats > both sides: exhausted")]
    [InlineData("In the eyes of Warsaw, the pipeline is a trap.", "POL > the pipeline: a trap")]
    [InlineData("To most observers the timing seems clumsy.", "most observers > the timing: clumsy")]
    [InlineData("The union leader rejected the offer as too small.", "The union leader > the offer: too small")]
    [InlineData("The mayor considers the conditions unrealistic.", "The mayor > the conditions: unrealistic")]
    [InlineData("The Norwegian historian thinks the agreement fragile but overdue.", "NOR > the agreement: fragile but overdue")]
    [InlineData("Economists see the embargo as a blunt tool that did more harm than good.", "Economists > the embargo: a blunt tool")]
    [InlineData("Lima protested against what it called crude pressure.", "PER > -: crude pressure")]
    [InlineData("The Danish foreign minister spoke of \"a divorce by letter\".", "DNK > -: a divorce by letter")]
    [InlineData("The Malaysian foreign minister called the accord a divorce of old friends.", "MYS > the accord: a divorce of old friends")]
    [InlineData("The base, the minister said, was the anchor of the country's security.", "the minister > The base: the anchor of the country's security")]
    [InlineData("Analysts read the vote less as a farewell than as an opening bid.", "Analysts > the vote: less as a farewell than as an opening bid")]
    [InlineData("The agreement was hailed as a turning point by diplomats.", "diplomats > The agreement: a turning point")]
    [InlineData("The Swedish minister told reporters that the blockade was a grave mistake.", "SWE > the blockade: a grave mistake")]
    [InlineData("The president said that the general is a coward.", "The president > the general: a coward")]
    [InlineData("\"This represents a serious setback,\" the Irish foreign minister said.", "IRL > This: a serious setback")]
    [InlineData("\"It would be wrong to close the border,\" the Finnish president said.", "FIN > -: wrong")]
    [InlineData("\"I think the plan is not realistic,\" said the Dutch finance minister.", "NLD > the plan: not realistic")]
    [InlineData("The minister denounced the \"cynical\" ruling as a slap in the face.", "The minister > the \"cynical\" ruling: a slap in the face")]
    [InlineData("The police chief described the escape as a \"major embarrassment\".", "The police chief > the escape: major embarrassment")]
    [InlineData("The Algerian ambassador was quoted as saying the talks were pointless.", "DZA > the talks: pointless")]
    [InlineData("Calling the vote a sham, the opposition urged a boycott.", "the opposition > the vote: a sham")]
    [InlineData("The deal, which the Czech senator called a capitulation, was signed on Monday.", "CZE > The deal: a capitulation")]
    [InlineData("The Kenyan trade minister said the draft was of great importance to farmers.", "KEN > the draft: great importance to farmers")]
    [InlineData("The Cypriot foreign minister called the visit to the four countries \"another big event\" after months of silence.", "CYP > the visit to the four countries: another big event")]
    [InlineData("The Icelandic prime minister urged the fishermen to stay at home, saying the strike was reckless.", "ISL > the strike: reckless")]
    [InlineData("The move is widely seen as a snub to Paris, a Spanish diplomat said.", "ESP > The move: a snub to Paris")]
    [InlineData("\"These elections were neither free nor fair,\" the observers said.", "the observers > These elections: neither free nor fair")]
    [InlineData("Israel considers the sect a burden.", "ISR > the sect: a burden")]
    [InlineData("For the leader, whose party brought in the bill, it is a relic of another age.", "the leader > it: a relic of another age")]
    [InlineData("The Danish minister considers the plan byzantine.", "DNK > the plan: byzantine")]
    [InlineData("The Chilean ambassador called the levy short-sighted.", "CHL > the levy: short-sighted")]
    [InlineData("The Greek foreign minister called the remark \"a candle that has gone out\".", "GRC > the remark: a candle that has gone out")]
    [InlineData("The Danish prime minister likened the accord to a straitjacket.", "DNK > the accord: a straitjacket")]
    [InlineData("The Norwegian finance minister described the boycott as suicidal for both countries.", "NOR > the boycott: suicidal for both countries")]
    [InlineData("The Peruvian foreign minister spoke of a surrender wrapped in ribbons.", "PER > -: a surrender wrapped in ribbons")]
    [InlineData("The Australian high commissioner spoke of a \"deeply worrying\" lack of care.", "AUS > a \"deeply worrying\" lack of care: deeply worrying")]
    [InlineData("The Kenyan president said that the company was behaving like a bully.", "KEN > the company: a bully")]
    [InlineData("\"A pointless exercise,\" scoffed the Irish finance minister.", "IRL > -: A pointless exercise")]
    [InlineData("The Finnish president reckons the harbour worthless but the quarrel over it ridiculous.", "FIN > the quarrel over it: ridiculous")]
    [InlineData("\"It is a farce, plain and simple,\" the Spanish foreign minister said.", "ESP > It: a farce, plain and simple")]
    [InlineData("Critics say the law is one of the worst mistakes of the government.", "Critics > the law: one of the worst mistakes of the government")]
    public void An_assessment_has_its_speaker_its_target_and_its_words(string sentence, string judgement) => Assert.Contains(judgement, Read(sentence));

    [Theory]
    [InlineData("Peru's envoy, Mafi Tuitavake, called the visit reckless.", "Mafi Tuitavake")]
    [InlineData("His Chilean counterpart, General Raúl Ibáñez, called the plan premature.", "Raúl Ibáñez")]
    [InlineData("Peru's interior minister, Rosa Quispe, left on Monday. She called the plan reckless.", "Rosa Quispe")]
    [InlineData("Rosa Quispe, the interior minister of Peru, left on Monday. Quispe called the plan reckless.", "Rosa Quispe")]
    public void Whoever_judges_is_called_by_name(string text, string name) => Assert.Equal(name, Assert.Single(Code(text)).Speaker?.EntityName);

    [Theory]
    [InlineData("The trial was a farce.")]
    [InlineData("The minister described the area as coastal.")]
    [InlineData("Kenya has called itself a strategic partner of Tonga.")]
    [InlineData("\"No comment,\" said the minister.")]
    [InlineData("The minister said the vote would be held on Sunday.")]
    [InlineData("The minister promised that the vote would be fair.")]
    [InlineData("The opposition demanded that the vote be fair.")]
    [InlineData("The opposition said the vote should be fair.")]
    [InlineData("Reporters asked whether the vote had been fair.")]
    [InlineData("\"Is the vote fair?\" the senator said.")]
    [InlineData("The army denied that the attack was a mistake.")]
    [InlineData("The minister hopes the talks are fruitful.")]
    [InlineData("The court found the banker guilty of fraud.")]
    [InlineData("Police accused the banker of bribing a judge.")]
    [InlineData("The doctor said her condition was serious.")]
    [InlineData("The agency said 40 people were dead.")]
    [InlineData("The general said he was ready for talks.")]
    [InlineData("The president called for calm.")]
    [InlineData("The president called early elections.")]
    [InlineData("The spokesman said it was a great number of people.")]
    [InlineData("The minister does not consider the vote a farce.")]
    [InlineData("The herd was found healthy, the minister said.")]
    [InlineData("The envoy voiced the hope that the talks would be fruitful.")]
    [InlineData("\"It is our duty to prove that the system is efficient,\" the mayor said.")]
    [InlineData("The couple called their daughter Hope.")]
    [InlineData("A band called \"Bad News\" played in the square.")]
    [InlineData("The spokesman said Karimov was a member of the Popular Resistance Committees.")]
    [InlineData("The minister described the killer as a man of 40.")]
    [InlineData("The deal is seen as fragile.")]
    [InlineData("The minister said he was serious about the plan.")]
    [InlineData("If the vote is unfair, the opposition said, it will march.")]
    public void What_is_no_assessment_of_somebody_is_none(string sentence) => Assert.Empty(Read(sentence));

    [Theory]
    [InlineData("The Polish minister defended the plan. \"The criticism is absurd.\"", "POL > The criticism: absurd")]
    [InlineData("\"The criticism is absurd. We will go on,\" the Polish minister said.", "POL > The criticism: absurd")]
    [InlineData("The Polish minister said nothing was decided.\n\n\"The criticism is absurd.\"", "POL > The criticism: absurd")]
    public void A_quotation_belongs_to_who_is_named_beside_it(string text, string judgement) => Assert.Contains(judgement, Read(text));

    [Fact]
    public void A_speaker_of_a_longer_sentence_before_is_still_found() =>
        Assert.Contains("the chairman > The criticism: absurd", Read("\"We go on,\" a long time after the end of the last meeting of the council in the old town hall by the river, the chairman, told the press.\n\n\"The criticism is absurd.\""));

    [Fact]
    public void A_quotation_without_anybody_near_is_nobodys() => Assert.Empty(Read("The square was empty at noon.\n\n\"The criticism is absurd.\""));

    [Fact]
    public void A_pronoun_is_the_person_named_before()
    {
        var judgement = Assert.Single(Code("The Peruvian finance minister, Rosa Quispe, flew to Quito. She called the tariff reckless."));
        Assert.Equal(("She", "PER"), (judgement.Speaker!.Text, judgement.Speaker.Code));
    }

    [Fact]
    public void Words_in_quotation_marks_are_marked_as_such()
    {
        Assert.True(Assert.Single(Code("Nairobi called the expulsion \"baseless\".")).Quoted);
        Assert.False(Assert.Single(Code("Nairobi called the expulsion baseless.")).Quoted);
    }

    [Theory]
    [InlineData("Nairobi called the expulsion baseless.", 0.8)]
    [InlineData("Experts see the accord as fragile.", 0.7)]
    [InlineData("\"The criticism is absurd. We will go on,\" the Polish minister said.", 0.7)]
    public void A_judgement_is_less_sure_whose_speaker_is_not_known_or_named_late(string text, double confidence) => Assert.Equal(confidence, Assert.Single(Code(text)).Confidence);

    [Fact]
    public void Identifiers_are_stable_and_differ()
    {
        const string Text = "Nairobi called the expulsion baseless. Experts see the accord as fragile.";
        var ids = Code(Text).Select(j => j.Id).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, Code(Text).Select(j => j.Id));
    }

    private static IReadOnlyList<JudgementRecord> Code(string text) => TheCoder.Instance.Code(new Report("r", text, Published: new DateOnly(2026, 1, 15))).Judgements;

    private static List<string> Read(string text) => [.. Code(text).Select(j => $"{j.Speaker?.Code ?? j.Speaker?.Text ?? "-"} > {j.Target?.Code ?? j.TargetText?.Of(text) ?? "-"}: {j.Words.Of(text)}")];
}
