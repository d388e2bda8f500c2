package org.winddown.ingest;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Isolation;

/**
 * Jobs and what is kept of them, in the same database and transactions as our tables. Expects a {@code dataSource} and
 * a {@code transactionManager}.
 *
 * <p>Jobs are entered without serialisation of transactions, which makes PostgreSQL break off one of two jobs that
 * start at the same moment, however different they are. That a job is entered once is seen to by a constraint of the
 * table.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
public class JobsConfiguration {}
