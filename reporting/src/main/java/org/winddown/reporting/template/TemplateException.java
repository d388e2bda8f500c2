package org.winddown.reporting.template;

import java.util.List;
import java.util.stream.Collectors;

/** A template that is refused as a whole; it says everything that is wrong with it. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateFault> faults;

    TemplateException(String where, List<TemplateFault> faults) {
        super("The template of reports " + where + " is refused, and nothing of it is applied. "
                + faults.stream().map(TemplateFault::toString).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of files and lines. */
    public List<TemplateFault> faults() {
        return faults;
    }
}
