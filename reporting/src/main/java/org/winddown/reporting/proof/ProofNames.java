package org.winddown.reporting.proof;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.winddown.reporting.model.Fingerprint;
import org.winddown.rules.evaluation.MeasureVerdict;

/**
 * The names of proofs: the first digits of the hash under which verdicts are stored with their proof. Many assets share
 * one proof, and each is named once. Not thread-safe.
 */
public final class ProofNames {

    /** Hexadecimal digits of a name; two of a million proofs have the same one in 1 of 500 enterprises. */
    public static final int DIGITS = 12;

    private final IdentityHashMap<MeasureVerdict, String> names = new IdentityHashMap<>();
    private final Map<String, MeasureVerdict> named = new LinkedHashMap<>();

    /** The name, of {@link #DIGITS} lower-case hexadecimal digits. */
    public String of(MeasureVerdict verdicts) {
        String known = names.get(verdicts);
        if (known != null) {
            return known;
        }
        String name = name(verdicts);
        names.put(verdicts, name);
        named.putIfAbsent(name, verdicts);
        return name;
    }

    /** All that were named, in the order in which they were. */
    public Map<String, MeasureVerdict> all() {
        return Collections.unmodifiableMap(named);
    }

    private static String name(MeasureVerdict verdicts) {
        return hash(VerdictText.json(verdicts)).substring(0, DIGITS);
    }

    /** The whole hash of verdicts as a text, of 64 digits. */
    public static String hash(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
