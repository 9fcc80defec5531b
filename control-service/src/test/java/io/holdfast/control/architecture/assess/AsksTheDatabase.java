package io.holdfast.control.architecture.assess;

import java.sql.SQLException;

final class AsksTheDatabase extends SQLException {}
