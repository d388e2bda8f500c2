package org.winddown.scheduler.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.winddown.decisions.Exceptions;
import org.winddown.decisions.Holds;
import org.winddown.decisions.SignOffs;
import org.winddown.reporting.model.Fingerprint;
import org.winddown.reporting.store.RunRecord;

/**
 * What was in the registers at an instant, as inputs of a run: reports tell of them, so that another register makes
 * other reports. A register that was empty is no input.
 */
public final class RegisterInputs {

    private static final String SORT = "register";

    private final Exceptions exceptions;
    private final Holds holds;
    private final SignOffs signOffs;

    public RegisterInputs(Exceptions exceptions, Holds holds, SignOffs signOffs) {
        this.exceptions = exceptions;
        this.holds = holds;
        this.signOffs = signOffs;
    }

    /** The registers as they were known at an instant, each as the hash of its rows. */
    public List<RunRecord.Input> knownAt(Instant knownAt) {
        List<RunRecord.Input> inputs = new ArrayList<>();
        add("exceptions", exceptions.knownAt(knownAt), inputs);
        add("legal holds", holds.knownAt(knownAt), inputs);
        add("sign-off", signOffs.knownAt(knownAt), inputs);
        return inputs;
    }

    private static void add(String name, List<?> rows, List<RunRecord.Input> inputs) {
        if (!rows.isEmpty()) {
            inputs.add(new RunRecord.Input(
                    SORT,
                    name,
                    Fingerprint.of(rows.stream().map(Object::toString).toList())));
        }
    }
}
