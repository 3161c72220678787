namespace Entente.Coding.Ontology;

/// <summary>PLOVER's sixteen event types, in the codebook's order.</summary>
public enum EventType : byte
{
#pragma warning disable CS1591 // the names are the codebook's own
    AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST,
    ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT,
#pragma warning restore CS1591
}
