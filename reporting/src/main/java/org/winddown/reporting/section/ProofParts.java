package org.winddown.reporting.section;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winddown.reporting.content.FindingLine;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Link;
import org.winddown.reporting.proof.ProofNames;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.screening.Finding;

/** Why each verdict is what it is, step by step. Assets of which the same facts hold share a proof. */
public final class ProofParts {

    private final ReportContent content;
    private final Texts texts;

    public ProofParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    private record Key(String proof, Act act) {}

    /**
     * One step.
     *
     * @param number place in the proof, for example {@code 1.2.1}
     */
    private record Step(String proof, MeasureVerdict of, ActVerdict act, String number, ProofNode node) {

        Key key() {
            return new Key(proof, act.act());
        }

        String seen() {
            return node.fact().isEmpty()
                    ? ""
                    : node.fact() + ": " + (node.value().isEmpty() ? "?" : node.value());
        }
    }

    /** The name of a line's proof, which leads to its first step. */
    static Link link(FindingLine line, Texts texts) {
        return new Link(line.proof(), texts.get("proofs.sheet"), new Key(line.proof(), line.act()));
    }

    /** The name of the proof of a finding, which leads to the first step of its headline. */
    static Link link(Finding finding, ProofNames names, Texts texts) {
        String name = names.of(finding.verdicts());
        return new Link(
                name,
                texts.get("proofs.sheet"),
                new Key(name, finding.headline().act()));
    }

    /** All steps of all proofs. */
    public DataTable<?> proofs() {
        List<Column<Step>> columns = List.of(
                Column.<Step>of("proof", 14, Step::proof).onPaper(texts.get("proofs.proof"), 58),
                Column.of("measure", 24, step -> step.of().measure()),
                Column.of("version", 10, step -> step.of().version()),
                Column.<Step>of("act", 18, step -> step.act().act().name()),
                Column.<Step>printed(texts.get("act"), 56, step -> step.act().act()),
                Column.of("verdict", 16, step -> step.act().verdict()),
                Column.<Step>of("step", 10, Step::number).onPaper(texts.get("proofs.step"), 34),
                Column.<Step>of("statement", 70, step -> step.node().statement())
                        .onPaper(texts.get("proofs.statement"), 190),
                Column.of("fact", 22, step -> step.node().fact()),
                Column.of("value", 30, step -> step.node().value()),
                Column.printed(texts.get("proofs.fact"), 82, Step::seen),
                Column.<Step>of("citation", 50, step -> step.node().citation())
                        .onPaper(texts.get("exempt.clause"), 75));
        return DataTable.of(texts.get("proofs.sheet"), texts.get("proofs.title"), columns, () -> steps().iterator())
                .keyed(Step::key)
                .note(texts.get("proofs.note"));
    }

    private Stream<Step> steps() {
        return content.proofs().entrySet().stream()
                .flatMap(proof -> FindingLine.telling(proof.getValue()).stream()
                        .flatMap(act -> steps(new Step(proof.getKey(), proof.getValue(), act, "1", act.proof()))));
    }

    private static Stream<Step> steps(Step step) {
        List<ProofNode> below = step.node().because();
        return Stream.concat(
                Stream.of(step),
                IntStream.range(0, below.size())
                        .boxed()
                        .flatMap(i -> steps(new Step(
                                step.proof(), step.of(), step.act(), step.number() + "." + (i + 1), below.get(i)))));
    }
}
