package org.winddown.rules.pack;

import java.util.List;
import java.util.Set;

/** Makes copies of a measure with one part replaced. */
public final class MeasureEdit {

    private final Measure measure;

    MeasureEdit(Measure measure) {
        this.measure = measure;
    }

    /** The measure with other references. */
    public Measure references(References other) {
        return new Measure(
                measure.identity(),
                other,
                measure.subject(),
                measure.outside(),
                measure.reach(),
                measure.status(),
                measure.phases(),
                measure.deprivations(),
                measure.reliefs(),
                measure.obligations(),
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other subject. */
    public Measure subject(List<SubjectLimb> other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                other,
                measure.outside(),
                measure.reach(),
                measure.status(),
                measure.phases(),
                measure.deprivations(),
                measure.reliefs(),
                measure.obligations(),
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other outside. */
    public Measure outside(Set<String> other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                measure.subject(),
                other,
                measure.reach(),
                measure.status(),
                measure.phases(),
                measure.deprivations(),
                measure.reliefs(),
                measure.obligations(),
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other reach. */
    public Measure reach(Terms other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                measure.subject(),
                measure.outside(),
                other,
                measure.status(),
                measure.phases(),
                measure.deprivations(),
                measure.reliefs(),
                measure.obligations(),
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other status. */
    public Measure status(List<StatusChange> other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                measure.subject(),
                measure.outside(),
                measure.reach(),
                other,
                measure.phases(),
                measure.deprivations(),
                measure.reliefs(),
                measure.obligations(),
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other phases. */
    public Measure phases(List<Phase> other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                measure.subject(),
                measure.outside(),
                measure.reach(),
                measure.status(),
                other,
                measure.deprivations(),
                measure.reliefs(),
                measure.obligations(),
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other deprivations. */
    public Measure deprivations(List<Deprivation> other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                measure.subject(),
                measure.outside(),
                measure.reach(),
                measure.status(),
                measure.phases(),
                other,
                measure.reliefs(),
                measure.obligations(),
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other reliefs. */
    public Measure reliefs(List<Relief> other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                measure.subject(),
                measure.outside(),
                measure.reach(),
                measure.status(),
                measure.phases(),
                measure.deprivations(),
                other,
                measure.obligations(),
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other obligations. */
    public Measure obligations(List<Obligation> other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                measure.subject(),
                measure.outside(),
                measure.reach(),
                measure.status(),
                measure.phases(),
                measure.deprivations(),
                measure.reliefs(),
                other,
                measure.penalties(),
                measure.mitigations());
    }

    /** The measure with other mitigations. */
    public Measure mitigations(List<Mitigation> other) {
        return new Measure(
                measure.identity(),
                measure.references(),
                measure.subject(),
                measure.outside(),
                measure.reach(),
                measure.status(),
                measure.phases(),
                measure.deprivations(),
                measure.reliefs(),
                measure.obligations(),
                measure.penalties(),
                other);
    }
}
