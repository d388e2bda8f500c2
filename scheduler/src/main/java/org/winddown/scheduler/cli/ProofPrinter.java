package org.winddown.scheduler.cli;

import java.io.PrintWriter;
import org.winddown.rules.evaluation.ProofNode;

/** Prints proofs as indented lines. */
final class ProofPrinter {

    private ProofPrinter() {}

    static void print(PrintWriter out, ProofNode node, String indent) {
        out.println(indent
                + node.statement()
                + (node.fact().isEmpty() ? "" : " (" + node.fact() + ": " + shown(node.value()) + ")")
                + (node.citation().isEmpty() ? "" : " " + node.citation()));
        node.because().forEach(below -> print(out, below, indent + "  "));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "not known" : value;
    }
}
