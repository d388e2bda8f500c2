package org.winddown.portal.site;

/**
 * What a page says when something could not be done.
 *
 * @param title what happened
 * @param advice what to do
 */
record ErrorPage(int status, String title, String advice) {

    static ErrorPage of(int status, boolean staleForm, String maxUpload, String now) {
        return switch (status) {
            case 403 ->
                staleForm
                        ? new ErrorPage(
                                status,
                                "This page was open for too long",
                                "Nothing has been changed. Open the page again, sign in if you are asked to, and repeat"
                                        + " what you did.")
                        : new ErrorPage(
                                status,
                                "You may not do this",
                                "Your account does not allow it; nothing has been changed. If you need it for your"
                                        + " work, ask the operator of this installation.");
            case 404 ->
                new ErrorPage(
                        status,
                        "There is nothing here for you",
                        "The page does not exist, or it belongs to a unit that your account does not see. Start from"
                                + " the home page.");
            case 405 ->
                new ErrorPage(
                        status, "This address takes no such request", "Start from the home page and use its links.");
            case 410 ->
                new ErrorPage(
                        status,
                        "This preview is no longer there",
                        "It was imported or discarded, or newer ones took its place, or the program was started again"
                                + " since. Look at the home page whether the import is there; if it is not, nothing"
                                + " was stored: upload the file again.");
            case 413 ->
                new ErrorPage(
                        status,
                        "The file is too large",
                        "A file may have up to " + maxUpload + "; nothing of yours has been kept. Split the inventory"
                                + " by source, save a workbook without pictures and unused sheets, or ask the operator"
                                + " to import it on the command line.");
            case 422 ->
                new ErrorPage(
                        status,
                        "No workbook can hold these rows",
                        "There are more of them, or longer cells, than a sheet holds. Nothing is lost: go back and"
                                + " download the rejected rows as CSV.");
            default ->
                status < 500
                        ? new ErrorPage(
                                status,
                                "The request was not understood",
                                "Nothing has been changed. Start from the home page and use its links.")
                        : new ErrorPage(
                                status,
                                "Something went wrong on our side",
                                "It is in the log of the program. Look at the home page before you repeat what you did,"
                                        + " and tell the operator this time: " + now + ".");
        };
    }
}
