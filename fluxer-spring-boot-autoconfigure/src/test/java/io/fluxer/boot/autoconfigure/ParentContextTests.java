package io.fluxer.boot.autoconfigure;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for bots in a hierarchy of application contexts.
 */
class ParentContextTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.clients.helper.token=2.secret",
				"fluxer.gateway.enabled=false");

	@Test
	void aContextBelowTheBotsHasNoneOfItsOwn() {
		this.runner.run((parent) -> this.runner.withParent(parent).run((child) -> {
			assertThat(child.getBeanFactory().getBeanNamesForType(Client.class)).isEmpty();
			assertThat(child.getBeanFactory().getBeanNamesForType(FluxerClientLifecycle.class)).isEmpty();
			assertThat(child.getBean("helperFluxerClient")).isSameAs(parent.getBean("helperFluxerClient"));
			assertThat(child.getBean(FluxerClients.class)).isSameAs(parent.getBean(FluxerClients.class));
		}));
	}

	@Test
	void botsMayBeInAContextBelow() {
		new ApplicationContextRunner().run((parent) -> this.runner.withParent(parent).run((child) -> {
			assertThat(child.getBean(FluxerClients.class).names()).containsExactlyInAnyOrder("default", "helper");
			assertThat(parent.getBeanNamesForType(Client.class)).isEmpty();
		}));
	}

}
