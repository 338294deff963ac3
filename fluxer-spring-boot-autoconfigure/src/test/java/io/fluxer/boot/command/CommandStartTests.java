package io.fluxer.boot.command;

import java.io.File;
import java.io.FileWriter;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.EventTypes;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.boot.listener.HandlerMethods;
import io.fluxer.boot.listener.InvalidHandlerMethodException;
import io.fluxer.client.Client;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ClassPathXmlApplicationContext;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for what happens with commands at the start of an application.
 */
@ExtendWith(OutputCaptureExtension.class)
class CommandStartTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false");

	@Test
	void twoMethodsForOneNameFailTheStartAndAreNamed() {
		assertRefused(Roll.class, "'roll'", "one(", "other(");
		assertRefused(Alias.class, "'r'", "one(", "other(");
		assertRefused(SameTwice.class, "'draw'");
	}

	@Test
	void aParameterThatNothingCanBeConvertedToFailsTheStart() {
		assertRefused(Unsupported.class, "Unsupported.take(", "java.lang.Runnable task (number 2)",
				"FluxerArgumentResolver");
		assertRefused(RawList.class, "java.util.List");
	}

	@Test
	void whatCanNeverWorkFailsTheStart() {
		assertRefused(GreedyFirst.class, "after one that takes all the words");
		assertRefused(WrongDefault.class, "the default value 'six'", "sides");
		assertRefused(ListDefault.class, "a list with a default value");
		assertRefused(Blank.class, "a blank name in 'value'");
		assertRefused(WrongCooldown.class, "the cooldown 'soon'");
		assertRefused(NoCooldown.class, "the cooldown '0s'");
		assertRefused(LongTimeout.class, "fluxer.listener.timeout");
		assertRefused(Placeholder.class, "'description'", "none.such");
		assertRefused(Both.class, "@FluxerListener too");
		assertRefused(Returning.class, "java.lang.Runnable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "file", "pattern", "url", "address", "writer", "context", "properties", "files", "perhaps",
			"rest" })
	void aParameterThatWordsMustNotBecomeFailsTheStart(String method) {
		assertUnsafe(method, "must not be made of what people write", "Take a String");
	}

	@ParameterizedTest
	@ValueSource(strings = { "path", "type", "resource", "stream" })
	void whatSpringCannotConvertFailsTheStart(String method) {
		assertUnsafe(method, "no word can be converted to");
	}

	@Test
	void anOwnConverterMakesATypeSafe() {
		this.runner.withBean(OwnPattern.class)
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("must not be made of what people"));
		this.runner.withBean(OwnPattern.class)
			.withBean(PatternConverter.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aPersonWhoIsSilentlyTheAuthorFailsTheStart() {
		assertRefused(Ban.class, "io.fluxer.entity.User user (number 1)", "who calls the command", "reason",
				"@CommandArgument", "@CommandAuthor");
		assertRefused(NoAuthor.class, "@CommandAuthor", "java.lang.String text");
		assertRefused(AuthorAndArgument.class, "@CommandAuthor", "@CommandArgument");
		this.runner.withBean(ClearBan.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(FluxerCommandRegistry.class).commands())
				.extracting((info) -> info.command().usage())
				.contains("note <text…>", "ban <user> <reason…>", "mute <member> <reason…>");
		});
	}

	@Test
	void aPersonAloneIsToldAtTheStart(CapturedOutput output) {
		this.runner.withBean(Alone.class).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("Alone.whois(")
			.contains("@CommandArgument", "@CommandAuthor")
			.doesNotContain("Alone.whoami(");
	}

	@Test
	void aNameThatNobodyWouldWriteFailsTheStart() {
		assertRefused(Prefixed.class, "'!roll'", "the prefix '!'", "Leave the prefix out");
		assertRefused(Invisible.class, "'aliases'", "nobody sees or writes");
		this.runner.withPropertyValues("fluxer.commands.prefix=bot")
			.withBean(Prefixed.class)
			.withBean(Bottle.class)
			.run((context) -> assertThat(context).hasNotFailed());
		this.runner
			.withPropertyValues("fluxer.commands.prefix=?", "fluxer.clients.other.token=2.secret",
					"fluxer.clients.other.commands.prefix=!")
			.withBean(Prefixed.class)
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("the prefix '!'"));
	}

	@Test
	void aBotWithoutCommandsListensToNoneAndHasNoHelp() {
		this.runner.run((context) -> {
			assertThat(context.getBean(FluxerCommandRegistry.class).commands()).isEmpty();
			assertThat(((AbstractApplicationContext) context.getSourceApplicationContext()).getApplicationListeners())
				.noneMatch(CommandDispatcher.class::isInstance);
		});
	}

	@Test
	void commandsCanBeSwitchedOff() {
		this.runner.withBean(Roll.class)
			.withPropertyValues("fluxer.commands.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FluxerCommandRegistry.class));
		this.runner.withBean(Roll.class)
			.withPropertyValues("fluxer.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FluxerCommandRegistry.class));
	}

	@Test
	void anOwnHelpReplacesTheGeneratedOne() {
		this.runner.withBean(OwnHelp.class)
			.run((context) -> assertThat(context.getBean(FluxerCommandRegistry.class).commands()).singleElement()
				.satisfies((info) -> assertThat(info.method().method()).endsWith("OwnHelp.assist")));
		this.runner.withBean(Plain.class)
			.withPropertyValues("fluxer.commands.help.enabled=false")
			.run((context) -> assertThat(context.getBean(FluxerCommandRegistry.class).commands()).hasSize(1));
	}

	@Test
	void methodsOfProxiedLazyAndInheritedBeansAreFound() {
		this.runner.withBean("lazy", Plain.class, Plain::new, (definition) -> definition.setLazyInit(true))
			.withBean(Inheriting.class)
			.withBean("proxied", Interface.class, () -> {
				ProxyFactory factory = new ProxyFactory(new Implementing());
				factory.setInterfaces(Interface.class);
				return (Interface) factory.getProxy();
			})
			.run((context) -> {
				assertThat(context.getBean(FluxerCommandRegistry.class).commands())
					.extracting((info) -> info.command().name())
					.containsExactly("help", "inherited", "plain", "proxied");
				assertThat(context.getBeanFactory().containsSingleton("lazy")).isFalse();
			});
	}

	@Test
	void aBlankPrefixFailsTheStart() {
		this.runner.withPropertyValues("fluxer.commands.prefix= ")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("fluxer.commands.prefix"));
	}

	@Test
	void defaultsGiveWayToBeansOfTheApplication() {
		CommandPrefixes prefixes = (message) -> Flux.just("?");
		this.runner.withBean(CommandPrefixes.class, () -> prefixes)
			.withBean(CommandReplies.class, () -> new DefaultCommandReplies(new StaticMessageSource()))
			.run((context) -> {
				assertThat(context.getBean(CommandPrefixes.class)).isSameAs(prefixes);
				assertThat(context).hasSingleBean(CommandReplies.class);
			});
	}

	private void assertUnsafe(String method, String... texts) {
		this.runner.run((context) -> {
			CommandSlots slots = new CommandSlots(context.getBean(HandlerMethods.class),
					EventTypes.of(Set.of(MessageCreateEvent.class)),
					new WordConverters(ApplicationConversionService.getSharedInstance()));
			Method unsafe = Arrays.stream(Unsafe.class.getDeclaredMethods())
				.filter((candidate) -> candidate.getName().equals(method))
				.findFirst()
				.orElseThrow();
			assertThatThrownBy(
					() -> slots.of(unsafe, Unsafe.class, CommandAttributes.of(unsafe, context.getBeanFactory())))
				.isInstanceOfSatisfying(InvalidHandlerMethodException.class,
						(failure) -> assertThat(failure.getMessage() + failure.getAction())
							.contains("Unsafe." + method + "(")
							.contains(texts));
		});
	}

	private void assertRefused(Class<?> bean, String... texts) {
		this.runner.withBean(bean)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOfSatisfying(InvalidHandlerMethodException.class,
						(failure) -> assertThat(failure.getMessage() + failure.getAction())
							.contains("The @FluxerCommand method ")
							.contains(texts)));
	}

	static class Roll {

		@FluxerCommand("roll")
		void one() {
		}

		@FluxerCommand("ROLL ")
		void other() {
		}

	}

	static class Alias {

		@FluxerCommand(value = "roll", aliases = "r")
		void one() {
		}

		@FluxerCommand("r")
		void other() {
		}

	}

	static class SameTwice {

		@FluxerCommand("draw")
		void one() {
		}

		@FluxerCommand(value = "paint", aliases = { "p", "draw" })
		void other() {
		}

	}

	static class Unsupported {

		@FluxerCommand("x")
		void take(Client client, Runnable task) {
		}

	}

	static class RawList {

		@SuppressWarnings("rawtypes")
		@FluxerCommand("x")
		void take(List words) {
		}

	}

	static class GreedyFirst {

		@FluxerCommand("x")
		void take(List<String> words, MessageCreateEvent event, String word) {
		}

	}

	static class WrongDefault {

		@FluxerCommand("x")
		void take(@CommandArgument(defaultValue = "six") int sides) {
		}

	}

	static class ListDefault {

		@FluxerCommand("x")
		void take(@CommandArgument(defaultValue = "6") List<Integer> sides) {
		}

	}

	static class Blank {

		@FluxerCommand("${none.such:} ")
		void take() {
		}

	}

	static class WrongCooldown {

		@FluxerCommand(value = "x", cooldown = "soon")
		void take() {
		}

	}

	static class NoCooldown {

		@FluxerCommand(value = "x", cooldown = "0s")
		void take() {
		}

	}

	static class LongTimeout {

		@FluxerCommand(value = "x", timeout = "31s")
		void take() {
		}

	}

	static class Placeholder {

		@FluxerCommand(value = "x", description = "${none.such}")
		void take() {
		}

	}

	static class Both {

		@FluxerCommand("x")
		@FluxerListener
		void take(MessageCreateEvent event) {
		}

	}

	static class Returning {

		@FluxerCommand("x")
		Runnable take() {
			return () -> {
			};
		}

	}

	static class Unsafe {

		@FluxerCommand("x")
		void file(File file) {
		}

		@FluxerCommand("x")
		void path(Path path) {
		}

		@FluxerCommand("x")
		void pattern(Pattern pattern) {
		}

		@FluxerCommand("x")
		void url(URL url) {
		}

		@FluxerCommand("x")
		void address(InetAddress address) {
		}

		@FluxerCommand("x")
		void type(Class<?> type) {
		}

		@FluxerCommand("x")
		void resource(Resource resource) {
		}

		@FluxerCommand("x")
		void stream(InputStream stream) {
		}

		@FluxerCommand("x")
		void writer(FileWriter writer) {
		}

		@FluxerCommand("x")
		void context(ClassPathXmlApplicationContext context) {
		}

		@FluxerCommand("x")
		void properties(Properties properties) {
		}

		@FluxerCommand("x")
		void files(List<File> files) {
		}

		@FluxerCommand("x")
		void perhaps(Optional<Pattern> pattern) {
		}

		@FluxerCommand("x")
		void rest(@Remainder Pattern pattern) {
		}

	}

	static class OwnPattern {

		@FluxerCommand("find")
		void find(Pattern pattern) {
		}

	}

	static class PatternConverter implements Converter<String, Pattern> {

		@Override
		public Pattern convert(String source) {
			return Pattern.compile(Pattern.quote(source));
		}

	}

	static class Ban {

		@FluxerCommand("ban")
		void ban(User user, @Remainder String reason) {
		}

	}

	static class NoAuthor {

		@FluxerCommand("x")
		void take(@CommandAuthor String text) {
		}

	}

	static class AuthorAndArgument {

		@FluxerCommand("x")
		void take(@CommandAuthor @CommandArgument User user) {
		}

	}

	static class ClearBan {

		@FluxerCommand("note")
		void note(@CommandAuthor User user, @Remainder String text) {
		}

		@FluxerCommand("ban")
		void ban(@CommandArgument User user, @Remainder String reason) {
		}

		@FluxerCommand("mute")
		void mute(User moderator, @CommandArgument GuildMember member, @Remainder String reason) {
		}

	}

	static class Alone {

		@FluxerCommand("whois")
		void whois(User user) {
		}

		@FluxerCommand("whoami")
		void whoami(@CommandAuthor GuildMember member) {
		}

	}

	static class Prefixed {

		@FluxerCommand("!roll")
		void roll() {
		}

	}

	static class Invisible {

		@FluxerCommand(value = "roll", aliases = "ro\u200bll")
		void roll() {
		}

	}

	static class Bottle {

		@FluxerCommand(value = "bottle", aliases = { "👨‍🚀", "?" })
		void bottle() {
		}

	}

	static class OwnHelp {

		@FluxerCommand(value = "assist", aliases = "help")
		@Nullable MessagePayload assist() {
			return null;
		}

	}

	static class Plain {

		@FluxerCommand("plain")
		void plain() {
		}

	}

	static class Base {

		@FluxerCommand("inherited")
		void inherited() {
		}

	}

	static class Inheriting extends Base {

	}

	interface Interface {

		@FluxerCommand("proxied")
		String proxied(String word);

	}

	static class Implementing implements Interface {

		@Override
		public String proxied(String word) {
			return word;
		}

	}

}
