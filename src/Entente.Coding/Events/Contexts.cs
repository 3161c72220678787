using Entente.Coding.Ontology;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>The contexts of a report's sentences, read once.</summary>
internal sealed class Contexts(PloverOntology ontology, Document document)
{
    private IReadOnlyList<IReadOnlyList<string>>? _read;

    /// <summary>The contexts of a sentence.</summary>
    public IReadOnlyList<string> Of(Sentence sentence) => (_read ??= ontology.ContextReader.Read(document))[sentence.Index];
}
