package io.holdfast.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JcmdTest {

    @Test
    void g1_prints_one_heap() {
        var info = """
                4711:
                 garbage-first heap   total reserved 4194304K, committed 262144K, used 12345K [0x0000000700000000, 0x0000000800000000)
                  region size 2048K, 3 young (6144K), 1 survivors (2048K)
                 Metaspace       used 7000K, committed 7232K, reserved 1114112K
                  class space    used 600K, committed 704K, reserved 1048576K
                """;

        assertThat(Jcmd.usedHeap(info)).isEqualTo(12345 * 1024L);
    }

    @Test
    void the_serial_collector_prints_one_a_generation() {
        var info = """
                4711:
                 def new generation   total 78656K, used 1000K [0x0000000083200000, 0x0000000088750000, 0x00000000ad000000)
                  eden space 69952K,   5% used [0x0000000083200000, 0x0000000083584f98, 0x0000000087650000)
                  from space 8704K,   0% used [0x0000000087650000, 0x0000000087650000, 0x0000000087ed0000)
                  to   space 8704K,   0% used [0x0000000087ed0000, 0x0000000087ed0000, 0x0000000088750000)
                 tenured generation   total 174784K, used 2000K [0x00000000ad000000, 0x00000000b7ab0000, 0x0000000100000000)
                   the space 174784K,   8% used [0x00000000ad000000, 0x00000000adf4bb70, 0x00000000adf4bc00, 0x00000000b7ab0000)
                 Metaspace       used 7000K, committed 7232K, reserved 1114112K
                  class space    used 600K, committed 704K, reserved 1048576K
                """;

        assertThat(Jcmd.usedHeap(info)).isEqualTo(3000 * 1024L);
    }

    @Test
    void what_is_no_heap_is_refused() {
        assertThatThrownBy(() -> Jcmd.usedHeap("Metaspace used 7K")).hasMessageContaining("no heap");
    }

    @Test
    void this_very_process_has_a_heap_and_memory() throws Exception {
        var self = new SuiteProcess("self", ProcessHandle.current().pid(), true);

        assertThat(self.heapAfterGc()).isPositive();
        assertThat(self.residentBytes()).isPositive();
        assertThat(self.cpu()).isPositive();
    }
}
