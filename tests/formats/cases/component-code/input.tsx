export const A = () => <main>
<CodeBlock language="bash">Our seamless code runs here and you wait</CodeBlock>
<CodeBlock code={`npm install our-thing && echo "You ship today"`} />
<CodeSnippet code="npm install our-thing and go now" title="Install it in a minute" />
<Snippet>npm install our-thing --save-dev</Snippet>
<Terminal lines={["npm install our-thing --save-dev now", "Our seamless server is running on port 3000."]} />
<Terminal command="npx create our app now please" />
<TerminalLine>Our server has started for you.</TerminalLine>
<InstallCommand command="pip install our-thing for you" />
<Code>{`{ "title": "Our seamless app" }`}</Code>
<Highlight code={exampleCode} />
<SyntaxHighlighter language="json">{`{ "title": "Our seamless app lets you go." }`}</SyntaxHighlighter>
<pre><code>Our seamless code</code></pre>
<Icon>arrow_forward</Icon><MaterialIcon>shopping_cart</MaterialIcon>
<span className="material-icons">arrow_forward</span> <span className="material-symbols-outlined">check_circle</span><i className="material-icons">home</i>
<p><span className="material-icons">check</span> You ship today</p>
<Button icon="arrow right" startIcon={<Icon>send</Icon>}>Start now</Button>
<Command>Our seamless command</Command>
<LiveCode scope={x}>Our seamless code runs</LiveCode>
<Sandpack files={{ "/App.js": "Our seamless code runs for you here." }} />
<Prism>Our seamless code runs</Prism><ShikiCode code="Our seamless code runs for you" />
<Mermaid chart={`graph TD; A[Our seamless chart] --> B[You ship]`} />
<Math>Our seamless math</Math>
<p>You run <Code>npm install</Code> and ship today.</p>
<Kbd>Ctrl K</Kbd>
<CopyToClipboard text="npm install our thing for you"><button>Copy it</button></CopyToClipboard>
<Tabs items={['npm', 'yarn']}><Tab>npm install our thing for you</Tab></Tabs>
</main>;
const snippet = `Our seamless snippet that you paste.
const x = 1;`;
const codeExample = `import { x } from "y";\n\n// Our seamless code lets you go.\nexport default x;`;
const steps = [{ title: "Install it", code: "npm install our thing for you", command: "npm run dev and wait for you" , terminal: ["Our server is running for you."], snippet: "You call our seamless function here." }];
const curl = `curl -X POST https://api.acme.dev/v1/labels \\
  -d '{"title": "Our seamless label"}'`;
const json = `{
  "title": "Our seamless label lets you go"
}`;
const pyth = `from acme import Client
client = Client("You ship today with us")
client.print("Our seamless label")`;
const sql2 = `SELECT * FROM labels WHERE you = 'ours' AND that = 'more'`;
const yamlx = `name: Deploy our seamless app
on: push`;
const bash = "brew install our thing && you go";
const install = "npm install @acme/labels";
const promptx = "You are our seamless assistant. You answer in one line.";
const systemPrompt = `You are our seamless assistant. You answer in one line.`;
