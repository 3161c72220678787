namespace Entente.World.Tests.Time;

/// <summary>Own examples: text | published | words found | TIMEX3 value | EDTF | where the narrative stands (if it matters). Several expressions in one text are parted by a semicolon. A dash stands for nothing.</summary>
internal static class TimeTable
{
    internal const string Rows = """
        # full dates
        The treaty was signed on 4 November 2006 in Lusaka. | 2006-12-01 | 4 November 2006 | 2006-11-04 | 2006-11-04
        The treaty was signed on November 4, 2006. | 2006-12-01 | November 4, 2006 | 2006-11-04 | 2006-11-04
        The treaty was signed on Nov. 4, 2006, in Lusaka. | 2006-12-01 | Nov. 4, 2006 | 2006-11-04 | 2006-11-04
        The treaty was signed on the 4th of November, 2006. | 2006-12-01 | the 4th of November, 2006 | 2006-11-04 | 2006-11-04
        The treaty was signed on Saturday, November 4, 2006. | 2006-12-01 | Saturday, November 4, 2006 | 2006-11-04 | 2006-11-04
        The treaty was signed on Saturday 4 November 2006. | 2006-12-01 | Saturday 4 November 2006 | 2006-11-04 | 2006-11-04
        The treaty was signed on 2006-11-04. | 2006-12-01 | 2006-11-04 | 2006-11-04 | 2006-11-04
        The treaty was signed on 11/04/2006. | 2006-12-01 | 11/04/2006 | 2006-11-04 | 2006-11-04
        The treaty was signed on 24/11/2006. | 2006-12-01 | 24/11/2006 | 2006-11-24 | 2006-11-24
        The treaty was signed on 24.11.2006 there. | 2006-12-01 | 24.11.2006 | 2006-11-24 | 2006-11-24
        The talks of April 24-25, 1999 failed. | 1999-05-02 | April 24-25, 1999 | 1999-04-24 | 1999-04-24/1999-04-25
        The talks of 24-25 April 1999 failed. | 1999-05-02 | 24-25 April 1999 | 1999-04-24 | 1999-04-24/1999-04-25
        # partial dates: the past unless the sentence looks ahead
        The process began with his capture on January 3rd. | 2026-02-21 | January 3rd | 2026-01-03 | 2026-01-03
        The process began with his capture on January 3rd. | - | January 3rd | XXXX-01-03 | XXXX-01-03
        The attack of Oct. 23 killed two. | 1999-05-06 | Oct. 23 | 1998-10-23 | 1998-10-23
        The court will hear the case on March 6. | 2000-01-15 | March 6 | 2000-03-06 | 2000-03-06
        The ceremony will take place on January 12. | 2005-12-20 | January 12 | 2006-01-12 | 2006-01-12
        Rebels attacked the town on December 30. | 2006-01-02 | December 30 | 2005-12-30 | 2005-12-30
        The parties met on 3 January. | 2026-02-21 | 3 January | 2026-01-03 | 2026-01-03
        The leap day fell on February 29. | 2026-02-21 | February 29 | 2024-02-29 | 2024-02-29
        The summit opened on Monday, Oct. 26. | 1998-10-25 | Monday, Oct. 26 | 1998-10-26 | 1998-10-26
        The summit was held on April 24 and 25. | 1999-05-10 | April 24;25 | 1999-04-24;1999-04-25 | 1999-04-24;1999-04-25
        The minister left on May 5. | 2010-06-01 | May 5 | 2010-05-05 | 2010-05-05
        The minister left on May 5 this year. | 2010-06-01 | May 5 this year | 2010-05-05 | 2010-05-05
        The minister left on May 5 last year. | 2010-06-01 | May 5 last year | 2009-05-05 | 2009-05-05
        The vote was held on July 10-12. | 2006-08-01 | July 10-12 | 2006-07-10 | 2006-07-10/2006-07-12
        # the 18th
        On the 18th, the general visited Caracas. | 2026-02-21 | the 18th | 2026-02-18 | 2026-02-18
        On the 18th, the general visited Caracas. | - | the 18th | XXXX-XX-18 | XXXX-XX-18
        On the 28th the general visited Caracas. | 2026-02-21 | the 28th | 2026-01-28 | 2026-01-28
        The general will visit Caracas on the 28th. | 2026-02-21 | the 28th | 2026-02-28 | 2026-02-28
        The general left on the 31st. | 2026-03-05 | the 31st | 2026-01-31 | 2026-01-31
        The talks resumed on Tuesday the 14th. | 2006-11-20 | Tuesday the 14th | 2006-11-14 | 2006-11-14
        # months
        They signed the accord in July 1997. | 1999-02-10 | July 1997 | 1997-07 | 1997-07
        They signed the accord in July, 1997. | 1999-02-10 | July, 1997 | 1997-07 | 1997-07
        They signed the accord in July. | 1999-02-10 | July | 1998-07 | 1998-07
        They will sign the accord in April. | 1999-02-10 | April | 1999-04 | 1999-04
        They signed the accord in February. | 1999-02-10 | February | 1999-02 | 1999-02
        They signed the accord in October this year. | 1998-12-03 | October this year | 1998-10 | 1998-10
        They join the alliance in April next year. | 1998-12-03 | April next year | 1999-04 | 1999-04
        They signed the accord in March of last year. | 1998-12-03 | March of last year | 1997-03 | 1997-03
        They signed the accord last October. | 1999-05-05 | last October | 1998-10 | 1998-10
        They meet next March. | 1999-02-10 | next March | 1999-03 | 1999-03
        They signed the accord in June of that year. | 1999-02-10 | June of that year | 1989-06 | 1989-06 | 1989
        They signed the accord in July. | - | July | XXXX-07 | XXXX-07
        Fighting flared in early November. | 2000-01-28 | early November | 1999-11 | 1999-11-01/1999-11-10~
        Fighting flared in late November. | 2000-01-28 | late November | 1999-11 | 1999-11-21~/1999-11-30
        Fighting flared in mid-June. | 2006-09-01 | mid-June | 2006-06 | 2006-06-11~/2006-06-20~
        Fighting flared at the end of March. | 2006-09-01 | the end of March | 2006-03 | 2006-03-21~/2006-03-31
        He resigned in May. | 2006-09-01 | May | 2006-05 | 2006-05
        The troops left in March. | 2006-09-01 | March | 2006-03 | 2006-03
        # weekdays
        The president said Friday that he was ill. | 2006-11-05 | Friday | 2006-11-03 | 2006-11-03
        The president will speak on Friday. | 2006-11-05 | Friday | 2006-11-10 | 2006-11-10
        The president spoke on Tuesday. | 2006-11-07 | Tuesday | 2006-11-07 | 2006-11-07
        The president will speak on Tuesday. | 2006-11-07 | Tuesday | 2006-11-07 | 2006-11-07
        The president spoke last Tuesday. | 2006-11-07 | last Tuesday | 2006-10-31 | 2006-10-31
        The president speaks next Tuesday. | 2006-11-07 | next Tuesday | 2006-11-14 | 2006-11-14
        The president spoke last Friday. | 2006-11-07 | last Friday | 2006-11-03 | 2006-11-03
        The president will speak this Friday. | 2006-11-07 | this Friday | 2006-11-10 | 2006-11-10
        The president spoke on Monday of last week. | 2006-11-09 | Monday of last week | 2006-10-30 | 2006-10-30
        They meet on Thursday next week. | 2006-11-09 | Thursday next week | 2006-11-16 | 2006-11-16
        The president said Friday that he was ill. | - | Friday | XXXX-WXX-5 | XXXX-XX-XX
        Wednesday's ruling was upheld. | 2000-01-07 | Wednesday | 2000-01-05 | 2000-01-05
        They were given until Friday. | 2006-11-07 | Friday | 2006-11-10 | ../2006-11-10
        The group may arrive as soon as Tuesday. | 2000-04-03 | Tuesday | 2000-04-04 | 2000-04-04
        The shelling began late on Thursday. | 2006-11-04 | late on Thursday | 2006-11-02 | 2006-11-02
        The shelling began early Sunday. | 2006-11-05 | early Sunday | 2006-11-05 | 2006-11-05
        # times of day
        A bomb exploded on Friday morning. | 1998-08-07 | Friday morning | 1998-08-07TMO | 1998-08-07
        A bomb exploded Tuesday night. | 1998-08-07 | Tuesday night | 1998-08-04TNI | 1998-08-04
        A bomb exploded at 10:30 a.m. Monday. | 1998-08-07 | 10:30 a.m. Monday | 1998-08-03T10:30 | 1998-08-03
        A bomb exploded at 10:30 a.m. on Monday. | 1998-08-07 | 10:30 a.m. on Monday | 1998-08-03T10:30 | 1998-08-03
        A bomb exploded on Monday at 9 p.m. local time. | 1998-08-07 | Monday at 9 p.m. local time | 1998-08-03T21:00 | 1998-08-03
        A bomb exploded at 1430 GMT on Monday. | 1998-08-07 | 1430 GMT on Monday | 1998-08-03T14:30 | 1998-08-03
        A bomb exploded at about 10:35 a.m. (0735 GMT) Friday. | 1998-08-08 | about 10:35 a.m. (0735 GMT) Friday | 1998-08-07T10:35 | 1998-08-07
        A bomb exploded at 6 a.m. near the gate. | 1998-08-07 | 6 a.m. | 1998-08-07T06:00 | 1998-08-07
        He leaves at 4 in the morning. | 1998-08-07 | 4 in the morning | 1998-08-07T04:00 | 1998-08-07
        He leaves at noon on Sunday. | 1998-08-07 | noon on Sunday | 1998-08-02T12:00 | 1998-08-02
        He was arrested last night. | 1998-08-07 | last night | 1998-08-06TNI | 1998-08-06
        He was arrested this morning. | 1998-08-07 | this morning | 1998-08-07TMO | 1998-08-07
        He speaks tonight. | 1998-08-07 | tonight | 1998-08-07TNI | 1998-08-07
        He speaks tomorrow night. | 1998-08-07 | tomorrow night | 1998-08-08TNI | 1998-08-08
        He spoke yesterday afternoon. | 1998-08-07 | yesterday afternoon | 1998-08-06TAF | 1998-08-06
        Shells hit the town overnight. | 1998-08-07 | overnight | 1998-08-07TNI | 1998-08-07
        He returned the next morning. | 1998-08-07 | the next morning | 1998-07-02TMO | 1998-07-02 | 1998-07-01
        He called at 6 o'clock. | 1998-08-07 | 6 o'clock | 1998-08-07T06:00 | 1998-08-07
        # today and its like
        The parliament voted today. | 2006-11-04 | today | 2006-11-04 | 2006-11-04
        The parliament voted yesterday. | 2006-11-04 | yesterday | 2006-11-03 | 2006-11-03
        The parliament votes tomorrow. | 2006-11-04 | tomorrow | 2006-11-05 | 2006-11-05
        The parliament voted today. | - | today | XXXX-XX-XX | XXXX-XX-XX
        The embassy is now closed. | 2006-11-04 | now | PRESENT_REF | 2006-11-04~
        The embassy is currently closed. | 2006-11-04 | currently | PRESENT_REF | 2006-11-04~
        The embassy was recently closed. | 2006-11-04 | recently | PAST_REF | -
        He was at the time a minister. | 2006-11-04 | at the time | PAST_REF | 1998~ | 1998
        Nobody knows the future. | 2006-11-04 | the future | FUTURE_REF | -
        That is all in the past. | 2006-11-04 | the past | PAST_REF | -
        # weeks, months, years from publication
        The talks failed last week. | 2006-11-09 | last week | 2006-W44 | 2006-10-30/2006-11-05
        The talks failed this week. | 2006-11-09 | this week | 2006-W45 | 2006-11-06/2006-11-12
        The talks resume next week. | 2006-11-09 | next week | 2006-W46 | 2006-11-13/2006-11-19
        The talks failed last month. | 2006-11-09 | last month | 2006-10 | 2006-10
        The talks failed last month. | 2006-01-09 | last month | 2005-12 | 2005-12
        The talks resume next month. | 2006-12-09 | next month | 2007-01 | 2007-01
        The talks failed last year. | 2006-11-09 | last year | 2005 | 2005
        The talks resume next year. | 2006-11-09 | next year | 2007 | 2007
        The talks failed earlier this month. | 2006-11-09 | earlier this month | 2006-11 | 2006-11
        The talks resume later this week. | 2006-11-09 | later this week | 2006-W45 | 2006-11-06/2006-11-12
        The talks failed early this week. | 2006-11-09 | early this week | 2006-W45 | 2006-11-06/2006-11-07~
        The talks failed over the weekend. | 2006-11-07 | the weekend | 2006-W44-WE | 2006-11-04/2006-11-05
        The talks failed last weekend. | 2006-11-07 | last weekend | 2006-W44-WE | 2006-11-04/2006-11-05
        The talks will be held this weekend. | 2006-11-07 | this weekend | 2006-W45-WE | 2006-11-11/2006-11-12
        The hearing is set for the week of March 6. | 2000-02-24 | the week of March 6 | 2000-W10 | 2000-03-06/2000-03-12
        The talks failed last month. | - | last month | XXXX-XX | XXXX-XX
        The worst war of this century ended. | 2006-11-09 | this century | 20 | 20XX
        The last decade was calm, the previous decade was not. | 2006-11-09 | The last decade;the previous decade | P10Y;199 | 1996~/2006;199X | 2006-11-09
        # distances
        The rebels left three days ago. | 2006-11-04 | three days ago | 2006-11-01 | 2006-11-01
        The rebels left 11 days ago. | 1999-04-19 | 11 days ago | 1999-04-08 | 1999-04-08
        The rebels left two weeks ago. | 2006-11-15 | two weeks ago | 2006-W44 | 2006-11-01~
        The rebels left two months ago. | 2006-01-15 | two months ago | 2005-11 | 2005-11
        The alliance was founded 50 years ago. | 1999-02-16 | 50 years ago | 1949 | 1949
        The wall stood a decade ago. | 1999-03-12 | a decade ago | 1989 | 1989
        The revolution began more than four decades ago. | 2000-04-01 | more than four decades ago | 1960 | 1960~
        The rebels left weeks ago. | 2026-02-21 | weeks ago | PAST_REF | 2026-01~
        The rebels left several years ago. | 2006-11-04 | several years ago | PAST_REF | 2002~
        The rebels left three hours ago. | 2006-11-04 | three hours ago | 2006-11-04TXX | 2006-11-04
        Elections are due two years from now. | 2006-11-04 | two years from now | 2008 | 2008
        He returned two days later. | 2006-11-04 | two days later | 2005-03-03 | 2005-03-03 | 2005-03-01
        He returned two days later. | 2006-11-04 | two days later | XXXX-01-05 | XXXX-01-05 | XXXX-01-03
        He had resigned a month earlier. | 2006-11-04 | a month earlier | 2005-02 | 2005-02 | 2005-03-01
        He returned two weeks later. | 2006-11-04 | two weeks later | 2005-03-15 | 2005-03-15~ | 2005-03-01
        He returned two years later. | 2006-11-04 | two years later | 2007 | 2007 | 2005
        He resigned the following day. | 2006-11-04 | the following day | 2005-03-02 | 2005-03-02 | 2005-03-01
        He resigned the next day. | 2006-11-04 | the next day | 2005-03-01 | 2005-03-01 | 2005-02-28
        He resigned the same day. | 2006-11-04 | the same day | 2005-03-01 | 2005-03-01 | 2005-03-01
        He resigned the previous day. | 2006-11-04 | the previous day | 2005-02-28 | 2005-02-28 | 2005-03-01
        He had arrived the day before. | 2006-11-04 | the day before | 2005-02-28 | 2005-02-28 | 2005-03-01
        He resigned later that year. | 2006-11-04 | later that year | 1998 | 1998 | 1998-06
        He resigned the following month. | 2006-11-04 | the following month | 1998-07 | 1998-07 | 1998-06
        He resigned the following year. | 2006-11-04 | the following year | 1999 | 1999 | 1998-06
        He resigned the day after tomorrow's vote. | 2006-11-04 | the day after tomorrow | 2006-11-06 | 2006-11-06
        He resigned two days before Christmas. | 2006-02-04 | two days before Christmas | 2005-12-23 | 2005-12-23
        He fled the day before last Tuesday's hearing. | 2000-02-24 | the day before last Tuesday | 2000-02-21 | 2000-02-21
        He fled a week after January 3. | - | a week after January 3 | XXXX-01-10 | XXXX-01-10
        # from an event
        The day after the general's meeting, she praised him. | 2026-02-21 | The day after | 2026-02-19 | 2026-02-19 | 2026-02-18
        The day after the general's meeting, she praised him. | - | The day after | XXXX-01-19 | XXXX-01-19 | XXXX-01-18
        The day after the general's meeting, she praised him. | 2026-02-21 | The day after | P1D | -
        Ten days before the murder he bought a rifle. | 1999-04-19 | Ten days before | 1998-10-13 | 1998-10-13 | 1998-10-23
        He vanished in the weeks before the vote. | 1999-04-19 | the weeks before | PXW | 1998-09~ | 1998-10-23
        # lengths
        The strike lasted three days. | 2006-11-04 | three days | P3D | -
        The partnership lasted more than 20 years. | 2006-11-04 | more than 20 years | P20Y | -
        He was held for about two weeks. | 2006-11-04 | about two weeks | P2W | -
        The flight took five and a half hours. | 2006-11-04 | five and a half hours | PT5H30M | -
        The flight took 5 1/2 hours. | 2006-11-04 | 5 1/2 hours | PT5H30M | -
        He ended a two-day visit. | 2006-11-04 | a two-day | P2D | -
        He was held for several hours. | 2006-11-04 | several hours | PTXH | -
        For years the service relied on them. | 2006-11-04 | years | PXY | -
        They fought a decades-long war. | 2006-11-04 | decades-long | PXY | -
        It took half an hour. | 2006-11-04 | half an hour | PT30M | -
        He served twenty-five years. | 2006-11-04 | twenty-five years | P25Y | -
        He waited at least 72 hours. | 2006-11-04 | at least 72 hours | PT72H | -
        He was jailed for a year and a half. | 2006-11-04 | a year and a half | P1Y6M | -
        He waited two hours and 30 minutes. | 2006-11-04 | two hours and 30 minutes | PT2H30M | -
        The dollar reached a two-and-a-half-year high. | 2006-11-04 | a two-and-a-half-year | P2Y6M | -
        He was jailed for two or three years. | 2006-11-04 | two or three years | P2Y | -
        The withdrawal sped up in recent weeks. | 2026-02-21 | recent weeks | PXW | 2026-02~
        Clashes were reported in recent days. | 2026-02-21 | recent days | PXD | 2026-02-21~
        It has grown over the past three years. | 2026-02-21 | the past three years | P3Y | 2023~/2026
        It grew in the last five years. | 2026-02-21 | the last five years | P5Y | 2021~/2026
        The next 48 hours are critical. | 2026-02-21 | The next 48 hours | PT48H | 2026-02-21/2026-02-23
        It has rained for the past two months. | 2026-02-21 | the past two months | P2M | 2025-12~/2026-02
        It was quiet over the past week. | 2026-02-21 | the past week | P1W | 2026-02-14~/2026-02-21
        # years, decades, centuries
        He fled in 1994. | 2006-11-04 | 1994 | 1994 | 1994
        The 1992 protests were quelled. | 2006-11-04 | The 1992 | 1992 | 1992
        The clinic opened between 1994 and 1997. | 2006-11-04 | 1994;1997 | 1994;1997 | 1994/..;../1997
        He served from 1991 to 1997. | 2006-11-04 | 1991;1997 | 1991;1997 | 1991/..;../1997
        The law has stood since 2015. | 2026-02-21 | 2015 | 2015 | 2015/..
        The 1995-96 war killed thousands. | 2006-11-04 | The 1995-96 | 1995 | 1995/1996
        The situation eased in the early 1990s. | 2006-11-04 | the early 1990s | 199 | 1990/1993~
        He was jailed in the 1970s. | 2006-11-04 | the 1970s | 197 | 197X
        He was jailed in the late '80s. | 2006-11-04 | the late '80s | 198 | 1987~/1989
        He was jailed in the nineties. | 2006-11-04 | the nineties | 199 | 199X
        The border dates from the 19th century. | 2006-11-04 | the 19th century | 18 | 18XX/..
        He resigned at the beginning of 2005. | 2006-11-04 | the beginning of 2005 | 2005 | 2005-01/2005-04~
        He resigned in late 2005. | 2006-11-04 | late 2005 | 2005 | 2005-09~/2005-12
        # seasons, quarters, halves, fiscal years
        He was killed last fall. | 1999-04-10 | last fall | 1998-FA | 1998-23
        He was killed in the summer of 1998. | 1999-04-10 | the summer of 1998 | 1998-SU | 1998-22
        He was killed in spring 1998. | 1999-04-10 | spring 1998 | 1998-SP | 1998-21
        They plan an offensive this spring. | 2006-02-10 | this spring | 2006-SP | 2006-21
        Fighting ebbed in the winter. | 2006-06-10 | the winter | 2005-WI | 2005-24
        Exports fell in the third quarter of 2005. | 2006-11-04 | the third quarter of 2005 | 2005-Q3 | 2005-35
        Exports fell in the third quarter. | 2006-11-04 | the third quarter | 2006-Q3 | 2006-35
        Exports fell in the first half of last year. | 2006-11-04 | the first half of last year | 2005-H1 | 2005-40
        The budget for fiscal year 1998 passed. | 1997-11-04 | fiscal year 1998 | FY1998 | 1998~
        Exports fell in Q3 2005. | 2006-11-04 | Q3 2005 | 2005-Q3 | 2005-35
        # holidays
        They met on Christmas Day. | 2006-02-04 | Christmas Day | 2005-12-25 | 2005-12-25
        They met on New Year's Day 2005. | 2006-11-04 | New Year's Day 2005 | 2005-01-01 | 2005-01-01
        They met on Good Friday. | 2006-11-04 | Good Friday | 2006-04-14 | 2006-04-14
        They met on Easter Sunday. | 2000-06-04 | Easter Sunday | 2000-04-23 | 2000-04-23
        Police fought marchers on May Day. | 2006-11-04 | May Day | 2006-05-01 | 2006-05-01
        He was found on Thanksgiving Day. | 2000-01-07 | Thanksgiving Day | 1999-11-25 | 1999-11-25
        He was found last Thanksgiving. | 2000-02-10 | last Thanksgiving | 1999-11-25 | 1999-11-25
        They met on Christmas Day. | - | Christmas Day | XXXX-12-25 | XXXX-12-25
        The truce held through Ramadan. | - | Ramadan | XXXX | -
        # bounds
        Since then, Washington has pressed her. | 2026-02-21 | then | 2026-01-03 | 2026-01-03/.. | 2026-01-03
        Since then, Washington has pressed her. | - | then | XXXX-01-03 | XXXX-01-03/.. | XXXX-01-03
        The ceasefire holds until March. | 2026-02-21 | March | 2026-03 | ../2026-03
        Troops must leave by the end of the year. | 2026-02-21 | the end of the year | 2026 | ../2026-12
        Troops must leave by Jan. 14. | 2000-01-05 | Jan. 14 | 2000-01-14 | ../2000-01-14
        Ballots from Thursday's poll were burnt. | 2006-11-04 | Thursday | 2006-11-02 | 2006-11-02
        He played there from 1994-1997. | 2006-11-04 | 1994-1997 | 1994 | 1994/1997
        He left before Tuesday. | 2006-11-09 | Tuesday | 2006-11-07 | ../2006-11-07
        # repeated
        They meet every Tuesday. | 2006-11-09 | every Tuesday | XXXX-WXX-2 | -
        They meet on Tuesdays. | 2006-11-09 | Tuesdays | XXXX-WXX-2 | -
        They meet daily. | 2006-11-09 | daily | P1D | -
        They meet twice a week. | 2006-11-09 | twice a week | P1W | -
        They meet three times a month. | 2006-11-09 | three times a month | P1M | -
        They meet every two years. | 2006-11-09 | every two years | P2Y | -
        They hold an annual meeting. | 2006-11-09 | annual | P1Y | -
        They meet each day. | 2006-11-09 | each day | P1D | -
        They meet every other week. | 2006-11-09 | every other week | P2W | -
        """;

    /// <summary>Sentences in which nothing is a time.</summary>
    internal const string Nothing = """
        She may leave the country.
        Mrs. May met the chancellor.
        Theresa May resigned.
        May they rest in peace.
        Protesters march to the capital.
        The March on Washington moved many.
        The second bomb killed a guard.
        Prices fall when demand is weak.
        The fall of the capital shocked them.
        The 18th brigade moved north.
        On the 10th floor, police found arms.
        It costs 500 in 2005 dollars.
        About 1,997 people were displaced.
        Some 2000 troops were sent.
        Flight 1987 landed safely.
        Resolution 1973 was adopted.
        The 32-year-old was arrested.
        A 6-month-old baby survived.
        He is 45 years old.
        The officer is in his 30s.
        Cape Town's 150th anniversary was marked.
        He finished second.
        They quarter the city.
        The Arab Spring spread.
        He has done well so far.
        It was the first time.
        April Smith sued the firm.
        He watched High Noon.
        They sun themselves and sat down.
        Police seized 1500 kilograms of explosives.
        He lives in room 1812.
        The vote was 52 to 48.
        He said it then.
        The shooting left 12 dead.
        The day was warm.
        The Daily Telegraph reported it.
        They made a last-minute deal.
        Cows aged 20 months were exempt.
        """;
}
