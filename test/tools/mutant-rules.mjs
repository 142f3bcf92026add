// Finds, by rule, every guard of the contracts and writes one copy of them in which each mutation
// is present behind a switch: the block's coinbase, which no test looks at. So all mutants compile
// once, and a run of the tests chooses one by `--block-coinbase`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import solc from 'solc'

const flips = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const hashing =
  /^(?:EfficientHashLib\.hash|abi\.encode|Slots\.keyOf|TypedData\.digestOf|Draw\.ofTicket)$/
const leaving = /^(?:_send|_payBond|_take|_takeAuthorized)$/

// What is no code of a call, or was dealt with as a whole.
const closed = new Set([
  ...['StructuredDocumentation', 'ImportDirective', 'EventDefinition', 'ErrorDefinition'],
  ...['EmitStatement', 'RevertStatement', 'VariableDeclaration'],
  ...['ModifierInvocation', 'InlineAssembly'],
])

/** The typed syntax trees of the sources, by path. */
function parse(root, sources) {
  const read = (path) => ({ contents: readFileSync(join(root, path), 'utf8') })
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(sources.map((path) => [path, { content: read(path).contents }])),
    settings: {
      remappings: ['solady/=node_modules/solady/src/'],
      outputSelection: { '*': { '': ['ast'] } },
    },
  }
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: read }))
  const fault = output.errors?.find(({ severity }) => severity === 'error')
  if (fault) throw new Error(fault.formattedMessage)
  return Object.fromEntries(sources.map((path) => [path, output.sources[path].ast]))
}

/** Whether a statement, or the last one of a block, gives up: reverts or returns. */
function endsCall(body) {
  const last = body?.nodeType === 'Block' ? body.statements.at(-1) : body
  return last?.nodeType === 'RevertStatement' || last?.nodeType === 'Return'
}

/** Whether an expression stands for something in storage. */
function isStored(node) {
  if (node.nodeType === 'TupleExpression')
    return node.components.some((part) => part !== null && isStored(part))
  if (node.nodeType === 'Identifier') return node.stored === true
  const base = node.expression ?? node.baseExpression
  if (!base) return false
  return / storage /.test(`${base.typeDescriptions?.typeString} `) || isStored(base)
}

const isInteger = (node) => /^u?int(?!_const)/.test(node.typeDescriptions?.typeString ?? '')

/** One file's mutants, as wraps of its text: `before` and `after` around [start, end). */
class Rules {
  constructor(path, source, ids) {
    this.path = path
    this.bytes = Buffer.from(source)
    this.ids = ids
    this.wraps = []
    this.mutants = []
    this.where = []
  }

  span(node) {
    const [start, length] = node.src.split(':').map(Number)
    return [start, start + length]
  }

  text(node) {
    return this.bytes.subarray(...this.span(node)).toString()
  }

  wrap([start, end], before, after) {
    this.wraps.push({ start, end, before, after })
  }

  mutant(rule, node) {
    const id = this.ids.next++
    const line = this.bytes.subarray(0, this.span(node)[0]).toString().split('\n').length
    const original = this.text(node).replace(/\s+/g, ' ')
    this.mutants.push({ id, file: this.path, line, within: this.where.join('.'), rule, original })
    return id
  }

  constantly(node, value) {
    if (this.text(node) === String(value)) return
    const id = this.mutant(value ? 'always true' : 'never true', node)
    if (value) this.wrap(this.span(node), `(Mutant.on(${id}) || (`, '))')
    else this.wrap(this.span(node), `(!Mutant.on(${id}) && (`, '))')
  }

  instead(rule, node, text) {
    const id = this.mutant(rule, node)
    this.wrap(this.span(node), `(Mutant.on(${id}) ? (${text}) : (`, '))')
  }

  /** With its semicolon, which is no part of the node. */
  statementSpan(node) {
    const [start, end] = this.span(node)
    return [start, this.bytes.indexOf(';', end) + 1]
  }

  visit(node) {
    if (Array.isArray(node)) {
      for (const item of node) this.visit(item)
      return
    }
    if (node === null || typeof node !== 'object' || !node.nodeType) return
    // A pointer into calldata that is given no place does not compile.
    if (node.nodeType === 'FunctionDefinition') this.returned = this.text(node.returnParameters)
    const named = /^(?:Contract|Function|Modifier)Definition$/.test(node.nodeType)
    if (named) this.where.push(node.name || node.kind)
    this[node.nodeType]?.(node)
    if (!closed.has(node.nodeType)) {
      for (const [key, child] of Object.entries(node)) {
        if (key !== 'typeDescriptions' && key !== 'typeName') this.visit(child)
      }
    }
    if (named) this.where.pop()
  }

  IfStatement(node) {
    this.constantly(node.condition, false)
    if (!endsCall(node.trueBody)) this.constantly(node.condition, true)
  }

  Conditional(node) {
    this.constantly(node.condition, false)
    this.constantly(node.condition, true)
  }

  Return(node) {
    if (node.expression?.typeDescriptions?.typeString === 'bool') {
      this.constantly(node.expression, false)
      this.constantly(node.expression, true)
    }
  }

  BinaryOperation(node) {
    const { operator, leftExpression: left, rightExpression: right } = node
    if (operator === '&&' || operator === '||') {
      for (const side of [left, right]) this.constantly(side, operator === '&&')
      return
    }
    if (node.function !== undefined && node.function !== null) return
    const flipped = flips[operator]
    if (flipped) {
      this.instead(
        `${operator} → ${flipped}`,
        node,
        `${this.text(left)} ${flipped} ${this.text(right)}`,
      )
    } else if ('+-*/'.includes(operator) && isInteger(node)) {
      this.instead(`${operator} left out`, node, this.text(left))
    }
  }

  FunctionCall(node) {
    if (!hashing.test(this.text(node.expression).replace(/\s+/g, ''))) return
    for (const field of node.arguments) {
      if (/^(?:struct|int_const|Trail)/.test(field.typeDescriptions.typeString)) continue
      const type = field.typeDescriptions.typeString.replace(' payable', '')
      this.instead('hash field left out', field, `${type}(0)`)
    }
  }

  ExpressionStatement(node) {
    const { expression } = node
    const kind = expression.nodeType
    const written = expression.leftHandSide ?? expression.subExpression
    const writes = written !== undefined && isStored(written)
    if (kind !== 'FunctionCall' && !writes) return
    const id = this.mutant(writes ? 'write left out' : 'call left out', node)
    const span = this.statementSpan(node)
    this.wrap(span, `if (!Mutant.on(${id})) { `, ' }')
    if (writes && /^[+-]=$/.test(expression.operator ?? '')) {
      const other = this.mutant(`${expression.operator} → =`, node)
      const text = `${this.text(written)} = ${this.text(expression.rightHandSide)};`
      this.wrap(span, `if (Mutant.on(${other})) { ${text} } else { `, ' }')
    }
  }

  /** A write before the statement that calls out is made after it. */
  Block(node) {
    const isCall = (statement) => {
      const call = statement.expression ?? statement.initialValue
      const callee = call?.nodeType === 'FunctionCall' ? this.text(call.expression) : ''
      return leaving.test(callee) || /\.call\{/.test(callee)
    }
    const at = node.statements.findLastIndex(isCall)
    for (const statement of node.statements.slice(0, Math.max(at, 0))) {
      const { expression } = statement
      const written = expression?.leftHandSide ?? expression?.subExpression
      if (!written || !isStored(written)) continue
      const id = this.mutant('write behind the call', statement)
      this.wrap(this.statementSpan(statement), `if (!Mutant.on(${id})) { `, ' }')
      const end = this.statementSpan(node.statements[at])[1]
      this.wrap([end, end], `if (Mutant.on(${id})) { ${this.text(statement)}; }`, '')
    }
  }

  /** Its uses hand over which mutant leaves it out. */
  ModifierDefinition(node) {
    const header = node.parameters.parameters.map((parameter) => this.text(parameter))
    const name = this.bytes.indexOf(node.name, this.span(node)[0]) + node.name.length
    const [list] = /^\s*(?:\([^)]*\))?/.exec(this.bytes.subarray(name).toString())
    const end = name + list.length
    const text = `(${[...header, 'uint256 mutant_'].join(', ')})`
    this.wrap([name, name], text, '')
    this.cut = [...(this.cut ?? []), [name, end]]
    for (const statement of node.body.statements) {
      if (statement.nodeType === 'PlaceholderStatement') continue
      this.wrap(this.statementSpan(statement), 'if (!Mutant.on(mutant_)) { ', ' }')
    }
  }

  ModifierInvocation(node) {
    if (node.kind !== 'modifierInvocation') return
    const id = this.mutant('modifier left out', node)
    const span = this.span(node)
    const given = (node.arguments ?? []).map((argument) => this.text(argument))
    const name = this.text(node.modifierName)
    this.cut = [...(this.cut ?? []), span]
    this.wrap([span[0], span[0]], `${name}(${[...given, id].join(', ')})`, '')
  }

  InlineAssembly(node) {
    const names = []
    const walk = (yul) => {
      if (Array.isArray(yul)) return yul.forEach(walk)
      if (yul === null || typeof yul !== 'object') return
      if (/^Yul(?:ExpressionStatement|Assignment)$/.test(yul.nodeType)) {
        if (this.text(yul).startsWith('revert') || /Redemption calldata/.test(this.returned)) return
        const id = this.mutant('assembly left out', yul)
        names.push(id)
        this.wrap(this.span(yul), `if iszero(mutant${id}) { `, ' }')
        return
      }
      Object.values(yul).forEach(walk)
    }
    walk(node.AST)
    const [start] = this.span(node)
    const switches = names.map((id) => `bool mutant${id} = Mutant.on(${id});`)
    this.wrap([start, start], `${switches.join(' ')} `, '')
  }

  /** The file with every mutation in it. */
  edited() {
    const at = new Map()
    const add = (position, text, first) => {
      const list = at.get(position) ?? []
      if (first) list.unshift(text)
      else list.push(text)
      at.set(position, list)
    }
    // Inner wraps were found after outer ones: what ends here closes from the inside out, and
    // before anything that begins here.
    for (const { start, before } of this.wraps) add(start, before, false)
    for (const { end, after } of this.wraps) if (after) add(end, after, true)
    const cuts = this.cut ?? []
    let out = ''
    let from = 0
    for (const position of [...new Set([...at.keys(), ...cuts.flat()])].toSorted((a, b) => a - b)) {
      const isCut = cuts.some(([start, end]) => from >= start && position <= end && from < position)
      if (!isCut) out += this.bytes.subarray(from, position).toString()
      out += (at.get(position) ?? []).join('')
      from = position
    }
    return out + this.bytes.subarray(from).toString()
  }
}

/** Marks names that stand for state variables: the tree tells it of the declaration only. */
function markState(ast) {
  const state = new Set()
  const walk = (node, act) => {
    if (node === null || typeof node !== 'object') return
    if (node.nodeType) act(node)
    Object.values(node).forEach((child) => walk(child, act))
  }
  walk(ast, (node) => {
    if (node.nodeType === 'VariableDeclaration' && node.stateVariable) state.add(node.id)
  })
  return (all) =>
    walk(all, (node) => {
      if (node.nodeType === 'Identifier' && state.has(node.referencedDeclaration))
        node.stored = true
    })
}

const switchSource = `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;
library Mutant {
    function on(uint256 id) internal pure returns (bool) {
        function() view returns (uint256) looking = _chosen;
        function() pure returns (uint256) chosen;
        assembly { chosen := looking }
        return chosen() == id;
    }
    function _chosen() private view returns (uint256) { return uint160(address(block.coinbase)); }
}
`

/**
 * All mutants of the contracts under `root`, and the files that carry them.
 *
 * @param sources paths of contracts, relative to `root`
 * @returns `mutants`: `{id, file, line, within, rule, original}`; `files`: texts by path
 */
export function findMutants(root, sources) {
  const trees = parse(root, sources)
  const marks = Object.values(trees).map(markState)
  const ids = { next: 1 }
  const files = { 'contracts/Mutant.sol': switchSource }
  const mutants = []
  for (const path of sources) {
    for (const mark of marks) mark(trees[path])
    const rules = new Rules(path, readFileSync(join(root, path), 'utf8'), ids)
    rules.visit(trees[path])
    const up = '../'.repeat(path.split('/').length - 2) || './'
    const line = `import {Mutant} from "${up}Mutant.sol";\n`
    files[path] = rules.edited().replace(/(pragma solidity [^;]*;\n)/, `$1\n${line}`)
    mutants.push(...rules.mutants)
  }
  return { mutants, files }
}
