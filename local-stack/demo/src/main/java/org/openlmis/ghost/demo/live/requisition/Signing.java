package org.openlmis.ghost.demo.live.requisition;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs requisitions; a signature is a row of its own. */
final class Signing {

    private static final String SIGN =
            """
            with signature as (
                insert into signatures (type, text) values (:type, 'Signé ' || :id) returning id
            )
            insert into requisition_signatures (signatureid, rnrid)
            select id, :id from signature""";

    private final JdbcClient v2;

    Signing(JdbcClient v2) {
        this.v2 = v2;
    }

    void sign(int requisition, String type) {
        v2.sql(SIGN).param("id", requisition).param("type", type).update();
    }
}
