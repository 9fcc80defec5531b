package io.holdfast.control.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * Keeps all stores together within a modest amount of memory outside the heap, whatever the number of partitions.
 * Kafka Streams makes one instance a store, by this class's public constructor.
 */
public final class RocksDbSettings implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 64L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 8L * 1024 * 1024;

    private static final class Shared {
        static final Cache CACHE = new LRUCache(CACHE_BYTES);
    }

    private final BloomFilter filter = new BloomFilter(10, false);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setBlockSize(8 * 1024L);
        table.setCacheIndexAndFilterBlocks(true);
        // Most subjects that are looked up exist, but a new one should cost no read from disk.
        table.setFilterPolicy(filter);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        filter.close();
    }
}
