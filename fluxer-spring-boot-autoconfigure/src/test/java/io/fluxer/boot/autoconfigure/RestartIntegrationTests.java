package io.fluxer.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.Event;
import io.fluxer.event.GuildJoinedEvent;
import io.fluxer.event.GuildReadyEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.event.SessionResumedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An application context that is closed and opened again in the same process, as devtools
 * does it.
 */
class RestartIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@TempDir
	private Path sessions;

	private final FluxerServer server = FluxerServer.start();

	private final ApplicationContextRunner runner = TestApplication.runner(this.server).withBean(Diary.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void resumesTheSessionThatItsPredecessorStored() {
		ApplicationContextRunner storing = this.runner.withPropertyValues("fluxer.gateway.session-store=file",
				"fluxer.gateway.session-directory=" + this.sessions);
		storing.run((context) -> {
			Diary diary = context.getBean(Diary.class);
			await().atMost(LIMIT).until(() -> diary.heard(GuildReadyEvent.class) == 1);
			this.server.person().sayDirectly("before");
			await().atMost(LIMIT).until(() -> diary.messages.contains("before"));
		});
		this.server.person().sayDirectly("meanwhile");
		storing.run((context) -> {
			Diary diary = context.getBean(Diary.class);
			assertThat(context.getBean(Client.class).isReady()).isTrue();
			assertThat(context.getBean(Client.class).guilds().get(this.server.guildId())).isNotNull();
			await().atMost(LIMIT).until(() -> diary.messages.contains("meanwhile"));
			await().atMost(LIMIT).until(() -> diary.heard(SessionResumedEvent.class) == 1);
			assertThat(diary.messages).containsExactly("meanwhile");
			assertThat(diary.heard(GuildReadyEvent.class)).isZero();
			assertThat(diary.heard(GuildJoinedEvent.class)).isZero();
			assertThat(diary.heard(SessionCreatedEvent.class)).isZero();
		});
		assertThat(this.server.gateway().sessions()).isOne();
	}

	@Test
	void beginsANewSessionWithoutAStore() {
		this.runner.run((context) -> assertThat(context.getBean(Client.class).isReady()).isTrue());
		this.runner.run((context) -> {
			Diary diary = context.getBean(Diary.class);
			await().atMost(LIMIT).until(() -> diary.heard(SessionCreatedEvent.class) == 1);
			assertThat(diary.heard(SessionResumedEvent.class)).isZero();
		});
		assertThat(this.server.gateway().sessions()).isEqualTo(2);
	}

	static class Diary {

		private final List<Event> events = new CopyOnWriteArrayList<>();

		private final List<String> messages = new CopyOnWriteArrayList<>();

		@FluxerListener
		void note(Event event) {
			this.events.add(event);
			if (event instanceof MessageCreateEvent create) {
				this.messages.add(create.message().content());
			}
		}

		long heard(Class<? extends Event> type) {
			return this.events.stream().filter(type::isInstance).count();
		}

	}

}
