package io.fluxer.boot.autoconfigure;

import java.nio.file.Path;

import io.fluxer.boot.TestApplication;
import io.fluxer.gateway.FileSessionStore;
import io.fluxer.gateway.SessionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.system.ApplicationTemp;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/**
 * Tests for the bean that keeps sessions.
 */
class SessionStoreTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false");

	@TempDir
	private Path directory;

	@Test
	void keepsNoSessionsByDefault() {
		this.runner.run((context) -> assertThat(context.getBean(SessionStore.class)).isSameAs(SessionStore.none()));
	}

	@Test
	void keepsThemInTheDirectory() {
		this.runner
			.withPropertyValues("fluxer.gateway.session-store=file",
					"fluxer.gateway.session-directory=" + this.directory)
			.run((context) -> assertThat(context.getBean(FileSessionStore.class).directory())
				.isEqualTo(this.directory));
	}

	@Test
	void directoryIsTheApplicationsTemporaryOneByDefault() {
		this.runner.withPropertyValues("fluxer.gateway.session-store=file")
			.run((context) -> assertThat(context.getBean(FileSessionStore.class).directory())
				.isEqualTo(new ApplicationTemp().getDir("fluxer-sessions").toPath().toAbsolutePath()));
	}

	@Test
	void storeOfTheUserReplacesIt() {
		SessionStore own = new FileSessionStore(this.directory);
		this.runner.withBean("own", SessionStore.class, () -> own)
			.withPropertyValues("fluxer.gateway.session-store=file")
			.run((context) -> assertThat(context.getBean(SessionStore.class)).isSameAs(own));
	}

	@Test
	void storeOfTheUserIsForEveryBot() {
		SessionStore own = new FileSessionStore(this.directory);
		this.runner.withBean("own", SessionStore.class, () -> own)
			.withPropertyValues("fluxer.gateway.session-store=file", "fluxer.clients.helper.token=2.secret",
					"fluxer.clients.helper.gateway.session-store=none")
			.run((context) -> context.getBean(FluxerClients.class)
				.all()
				.forEach((client) -> assertThat(client).extracting("sessionStore").isSameAs(own)));
	}

	@Test
	void withoutOneEachBotHasWhatItsPropertiesSay() {
		this.runner
			.withPropertyValues("fluxer.gateway.session-store=file",
					"fluxer.gateway.session-directory=" + this.directory, "fluxer.clients.first.token=2.secret",
					"fluxer.clients.second.token=3.secret", "fluxer.clients.second.gateway.session-store=none")
			.run((context) -> {
				FluxerClients clients = context.getBean(FluxerClients.class);
				assertThat(clients.get("default")).extracting("sessionStore")
					.isSameAs(context.getBean(SessionStore.class));
				assertThat(clients.get("first")).extracting("sessionStore")
					.asInstanceOf(type(FileSessionStore.class))
					.extracting(FileSessionStore::directory)
					.isEqualTo(this.directory);
				assertThat(clients.get("second")).extracting("sessionStore").isSameAs(SessionStore.none());
			});
	}

	@Test
	void otherValuesFailTheStart() {
		this.runner.withPropertyValues("fluxer.gateway.session-store=redis")
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("fluxer.gateway.session-store"));
	}

}
