package org.winddown.scheduler.evidence;

/** No pack can be made of a run: something that belongs into it is gone or is another today. */
public final class EvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvidenceException(String message) {
        super(message);
    }
}
