package org.winddown.decisions.register;

/** Something in a row that keeps it from being taken; caught where the row's place is known. */
public final class RegisterFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final RegisterCode code;

    /** @param sentence what is wrong, what was expected and what to do */
    public RegisterFault(RegisterCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** The row, set aside. */
    RejectedEntry at(String place) {
        return new RejectedEntry(code, place + ": " + getMessage());
    }
}
