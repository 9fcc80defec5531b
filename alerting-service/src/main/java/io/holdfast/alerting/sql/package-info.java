/**
 * PostgreSQL as plain JDBC: transactions, and statements with their values. Every package that keeps something stands on
 * it; it stands on nothing of the service.
 */
@NullMarked
package io.holdfast.alerting.sql;

import org.jspecify.annotations.NullMarked;
