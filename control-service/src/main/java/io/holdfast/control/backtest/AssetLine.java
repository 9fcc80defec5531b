package io.holdfast.control.backtest;

import com.fasterxml.jackson.databind.ObjectReader;
import io.holdfast.contracts.Asset;
import io.holdfast.foundation.json.Json;
import java.io.IOException;

/** One asset of the export. */
record AssetLine(Asset asset) {

    private static final ObjectReader READER = Json.mapper().readerFor(AssetLine.class);

    /** Reads the lines of {@code /v1/assets/export}. */
    static final ExportSource.Format<Asset> FORMAT = new ExportSource.Format<>() {

        @Override
        public Asset read(byte[] line) throws IOException {
            AssetLine read = READER.readValue(line);
            return read.asset();
        }

        @Override
        public String after(Asset item) {
            return item.uid();
        }
    };
}
