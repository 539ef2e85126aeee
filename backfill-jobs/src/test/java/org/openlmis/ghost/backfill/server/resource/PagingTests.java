package org.openlmis.ghost.backfill.server.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTests {

    @Test
    void beginsWithFiftyItemsUnlessToldOtherwise() {
        Paging paging = new Paging(null, null);

        assertThat(paging.limit()).isEqualTo(50);
        assertThat(paging.offset()).isZero();
        assertThat(new Paging(3, 20).offset()).isEqualTo(60);
    }

    @Test
    void cutsAListIntoPages() {
        List<Integer> all = List.of(1, 2, 3, 4, 5);

        assertThat(new Paging(1, 2).cut(all)).isEqualTo(new Page<>(List.of(3, 4), 1, 2, 5));
        assertThat(new Paging(2, 2).cut(all).items()).containsExactly(5);
        assertThat(new Paging(9, 500).cut(all).items()).isEmpty();
    }

    @Test
    void refusesPagesThatNobodyCanAnswer() {
        assertThatThrownBy(() -> new Paging(-1, null)).hasMessageContaining("first page is 0");
        assertThatThrownBy(() -> new Paging(0, 501)).hasMessageContaining("1 to 500 items");
        assertThatThrownBy(() -> new Paging(0, 0)).hasMessageContaining("1 to 500 items");
    }
}
