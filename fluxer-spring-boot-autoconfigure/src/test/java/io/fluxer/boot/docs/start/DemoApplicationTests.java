package io.fluxer.boot.docs.start;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * The test that a new project has.
 */
// tag::context-loads[]
@SpringBootTest(properties = "fluxer.embedded.enabled=true")
class DemoApplicationTests {

	@Test
	void contextLoads() {
	}

}
// end::context-loads[]
