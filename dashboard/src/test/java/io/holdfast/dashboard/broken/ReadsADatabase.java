package io.holdfast.dashboard.broken;

import java.sql.Connection;

record ReadsADatabase(Connection connection) {}
