package io.fluxer.boot.command;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListenerInfo;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.rest.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for commands that the bot lacks a permission for, over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class CommandForbiddenIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	private final Talk talk = new Talk(this.server);

	@BeforeEach
	void takePermissions() {
		permit(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES);
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void whatIsForbiddenIsToldToThePersonAndLoggedOnce(CapturedOutput output) {
		TestApplication.runner(this.server).withBean(Renaming.class).run((context) -> {
			PostedMessage answer = this.talk.ask("!rename");
			assertThat(answer.content()).isEqualTo("Fluxer does not let me do that here.");
			assertThat(answer.json().path("mentions")).isEmpty();
			awaitFailures(context, 1);
			assertForbidden(output, 1);
			assertThat(this.talk.ask("!rename-later").content()).isEqualTo("Fluxer does not let me do that here.");
			awaitFailures(context, 2);
			assertForbidden(output, 2);
		});
	}

	@Test
	void whereTheBotMayNotSendOnlyTheLogSaysSo(CapturedOutput output) {
		permit(Permission.VIEW_CHANNEL);
		TestApplication.runner(this.server)
			.withBean(Renaming.class)
			.withPropertyValues("fluxer.commands.apologize=true")
			.run((context) -> {
				Snowflake channel = this.server.channelId();
				this.server.person().say(channel, "!hello");
				awaitFailures(context, 1);
				this.server.person().say(channel, "!rename");
				awaitFailures(context, 2);
				this.server.person().say(channel, "!count x");
				this.server.person().say(channel, "!end");
				await().atMost(Talk.LIMIT).until(() -> handled(context) == 1);
				assertForbidden(output, 2);
				assertThat(this.server.messages(channel)).noneMatch(PostedMessage::bot);
				assertThat(this.server.requests())
					.filteredOn((request) -> request.status() == 403 && request.path().endsWith("/messages"))
					.hasSize(1);
			});
	}

	/** One line for each, and nothing else. */
	private static void assertForbidden(CapturedOutput output, int times) {
		assertThat(output.getAll().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")))
			.hasSize(times)
			.allMatch((line) -> line.contains("status 403"));
	}

	private static void awaitFailures(ApplicationContext context, long failures) {
		await().atMost(Talk.LIMIT)
			.until(() -> infos(context).stream().mapToLong(FluxerListenerInfo::failed).sum() == failures);
	}

	private static long handled(ApplicationContext context) {
		return infos(context).stream().mapToLong(FluxerListenerInfo::handled).sum();
	}

	private static List<FluxerListenerInfo> infos(ApplicationContext context) {
		return context.getBean(FluxerCommandRegistry.class).commands().stream().map(FluxerCommandInfo::method).toList();
	}

	private void permit(Permission... permissions) {
		this.server.person()
			.in(this.server.guildId())
			.setPermissions(this.server.botRoleId(this.server.guildId()), Permissions.of(permissions).bits());
		this.server.person()
			.in(this.server.guildId())
			.setPermissions(this.server.guildId(), Permissions.of(permissions).bits());
	}

	static class Renaming {

		@FluxerCommand("hello")
		String hello() {
			return "hello";
		}

		@FluxerCommand("rename")
		void rename(Guild guild, Rest rest) {
			guild.fetchBans(rest).collectList().block();
		}

		@FluxerCommand("rename-later")
		Mono<String> renameLater(Guild guild, Rest rest) {
			return guild.fetchBans(rest).collectList().thenReturn("renamed");
		}

		@FluxerCommand("count")
		void count(int number) {
		}

		@FluxerCommand("end")
		void end() {
		}

	}

}
