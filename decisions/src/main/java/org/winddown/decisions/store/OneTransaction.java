package org.winddown.decisions.store;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on tables of which all is kept, or nothing. */
final class OneTransaction {

    private final TransactionTemplate transaction;

    OneTransaction(DataSource dataSource) {
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Does something in one transaction. */
    <T> T of(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("The work of a transaction gave no result.");
        }
        return result;
    }
}
