package org.winddown.decisions.sample;

/** The same inputs drew other assets, or other proofs of them, than before: something that is not an input differs. */
public final class SampleDiffersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SampleDiffersException(String message) {
        super(message);
    }
}
