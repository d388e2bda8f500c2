package org.winddown.scheduler.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import org.winddown.rules.evaluation.ProofNode;

/** Prints proofs as indented lines. */
final class ProofPrinter {

    private ProofPrinter() {}

    /** Prints the proof of a case, whose facts stand in no file. */
    static void print(PrintWriter out, ProofNode node, String indent) {
        print(out, node, indent, fact -> Optional.empty());
    }

    /** Prints the proof of an asset, with the cells in which its facts stand. */
    static void print(PrintWriter out, ProofNode node, String indent, FactPlaces places) {
        print(out, node, indent, places::of);
    }

    private static void print(
            PrintWriter out, ProofNode node, String indent, Function<String, Optional<FactPlaces.Place>> places) {
        out.println(indent
                + node.statement()
                + (node.fact().isEmpty()
                        ? ""
                        : " (" + node.fact() + ": " + shown(node.value())
                                + places.apply(node.fact())
                                        .map(place -> "; " + place.words())
                                        .orElse("")
                                + ")")
                + (node.citation().isEmpty() ? "" : " " + node.citation()));
        node.because().forEach(below -> print(out, below, indent + "  ", places));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "not known" : value;
    }
}
