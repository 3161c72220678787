using Entente.Coding.Lexicon;
using Xunit;

namespace Entente.Coding.Tests.Lexicon;

public class FrameParserTests
{
    private static readonly Dictionary<string, int> Classes = new(StringComparer.Ordinal) { ["force"] = 0, ["mission"] = 1 };

    [Fact]
    public void A_frame_has_conditions_a_code_and_a_casting()
    {
        var frame = FrameParser.Parse("subj=party obj=force|mission from?=party|place !with => RETREAT/withdraw subj > from", Classes);
        Assert.Equal("RETREAT", frame.Type);
        Assert.Equal(["withdraw"], frame.Modes);
        Assert.Equal(["subj", "obj", "from", "with"], frame.Conditions.Select(c => c.Name));
        Assert.Equal([Presence.Required, Presence.Required, Presence.Optional, Presence.Absent], frame.Conditions.Select(c => c.Presence));
        Assert.Equal(3UL, frame.Conditions[1].Classes);
        Assert.Equal(FillerKinds.Party | FillerKinds.Place, frame.Conditions[2].Kinds);
        Assert.True(frame.Conditions[3].Anything);
        Assert.Equal("subj", frame.Casting.Actor[0][0]);
        Assert.Equal("from", frame.Casting.Recipient[0][0]);
    }

    [Fact]
    public void An_operator_names_the_slot_of_the_event_it_works_on()
    {
        var frame = FrameParser.Parse("comp=event => refuse(comp) subj > to|with", Classes);
        Assert.Null(frame.Type);
        Assert.Equal("refuse", frame.Operator);
        Assert.Equal("comp", frame.Inner);
        Assert.Equal(["to", "with"], frame.Casting.Recipient[0]);
    }

    [Fact]
    public void A_type_in_parentheses_counts_only_inside_another_event()
    {
        var frame = FrameParser.Parse("on=party => (SANCTION/discontinue) subj > on", Classes);
        Assert.True(frame.Embedded);
        Assert.Equal("SANCTION", frame.Type);
        Assert.Equal(["discontinue"], frame.Modes);
        Assert.Null(frame.Operator);
    }

    [Fact]
    public void Joined_slots_are_all_actors_and_a_tilde_tells_what_it_is_about()
    {
        var frame = FrameParser.Parse("=> CONSULT subj+with > - ~ on|about", Classes);
        Assert.Equal(2, frame.Casting.Actor.Count);
        Assert.Empty(frame.Casting.Recipient);
        Assert.Equal(["on", "about"], frame.Casting.Concerning);
    }

    [Fact]
    public void Words_in_brackets_are_taken_as_they_stand()
    {
        var frame = FrameParser.Parse("obj=[responsibility,chief_of_staff] => ACCUSE subj > for", Classes);
        Assert.Equal(["responsibility", "chief of staff"], frame.Conditions[0].Literals);
    }

    [Theory]
    [InlineData("obj=force", "needs '=>'")]
    [InlineData("obj=nonsense => AID subj > obj", "'nonsense'")]
    [InlineData("=> aid subj > obj", "not an event type")]
    [InlineData("=> refuse(comp subj", "name(slot)")]
    [InlineData("=> AID subj > obj > to", "more than one '>'")]
    [InlineData("Obj=force => AID subj > obj", "not a slot")]
    public void What_is_no_frame_is_refused_with_the_reason(string text, string reason)
    {
        var error = Assert.Throws<FormatException>(() => FrameParser.Parse(text, Classes));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
