package org.winddown.reporting.proof;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;

/** Verdicts as JSON text, the same text for the same verdicts. */
public final class VerdictText {

    private VerdictText() {}

    /** The text. */
    public static String json(MeasureVerdict verdicts) {
        return "{\"measure\":" + quoted(verdicts.measure()) + ",\"version\":" + quoted(verdicts.version())
                + ",\"acts\":"
                + array(verdicts.acts().stream().map(VerdictText::act).toList()) + "}";
    }

    private static String act(ActVerdict act) {
        return "{\"act\":" + quoted(act.act()) + ",\"addressee\":" + quoted(act.addressee()) + ",\"verdict\":"
                + quoted(act.verdict()) + ",\"clearReason\":" + quoted(act.clearReason()) + ",\"worstCase\":"
                + quoted(act.worstCase()) + ",\"phase\":" + quoted(act.phase()) + ",\"effectiveAt\":"
                + quoted(act.effectiveAt()) + ",\"actBy\":" + quoted(act.actBy()) + ",\"reason\":"
                + quoted(act.reason()) + ",\"missingFacts\":" + strings(act.missingFacts()) + ",\"readings\":"
                + strings(act.readings()) + ",\"citation\":" + quoted(act.citation()) + ",\"sourceMark\":"
                + quoted(act.sourceMark()) + ",\"recorded\":" + act.recorded() + ",\"strandedDays\":"
                + act.strandedDays() + ",\"proof\":" + proof(act.proof()) + "}";
    }

    private static String proof(ProofNode node) {
        return "{\"statement\":" + quoted(node.statement()) + ",\"fact\":" + quoted(node.fact()) + ",\"value\":"
                + quoted(node.value()) + ",\"citation\":" + quoted(node.citation()) + ",\"because\":"
                + array(node.because().stream().map(VerdictText::proof).toList()) + "}";
    }

    private static String strings(Collection<String> values) {
        return array(values.stream().map(VerdictText::quoted).toList());
    }

    private static String array(Collection<String> values) {
        return values.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("\"");
        Objects.toString(value).chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                text.append('\\').append((char) unit);
            } else if (unit < 0x20) {
                text.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
            } else {
                text.append((char) unit);
            }
        });
        return text.append('"').toString();
    }
}
