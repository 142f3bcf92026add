// Generated from contracts/ by `npm run abi`. Do not edit.

export const ticketBrokerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asset_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "registry_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "accounts",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bookId",
    "inputs": [
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct Book",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "length",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "salt",
            "type": "bytes16",
            "internalType": "bytes16"
          },
          {
            "name": "senderRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelUnlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "checkBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "checkTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "claimable",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmarkNonce",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fund",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmarkWithAuthorization",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct Authorization",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "validAfter",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validBefore",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundEarmarkWithPermit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "value",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundNonce",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "fundWithAuthorization",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct Authorization",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "validAfter",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validBefore",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundWithPermit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "value",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "income",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "redeemBatch",
    "inputs": [
      {
        "name": "tickets",
        "type": "tuple[]",
        "internalType": "struct TicketRedemption[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "terms",
            "type": "bytes32",
            "internalType": "TermsWord"
          },
          {
            "name": "place",
            "type": "bytes32",
            "internalType": "PlaceWord"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "vs",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRand",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "books",
        "type": "tuple[]",
        "internalType": "struct BookRedemption[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "terms",
            "type": "bytes32",
            "internalType": "TermsWord"
          },
          {
            "name": "place",
            "type": "bytes32",
            "internalType": "PlaceWord"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "vs",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "winners",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "senderPreimage",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientPreimage",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "reasons",
        "type": "bytes4[]",
        "internalType": "bytes4[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "releaseEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setOwner",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "validUntil",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slot",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "seq",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "earmarked",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "releaseAt",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "takeEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ticketId",
    "inputs": [
      {
        "name": "ticket",
        "type": "tuple",
        "internalType": "struct Ticket",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "index",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "recipientRandHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlockPeriod",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Collected",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EarmarkTaken",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Earmarked",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "fromDeposit",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Funded",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "funder",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "NotRedeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "place",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PlaceWord"
      },
      {
        "name": "item",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reason",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnerSet",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Redeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "payment",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PaymentWord"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReleaseStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "releaseAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "lapsesAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReserveDrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockCancelled",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AmountTooLarge",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ConsentExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexReplayed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InsufficientFunds",
    "inputs": [
      {
        "name": "available",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAContract",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOwner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotReleasing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotWinner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnerAlreadySet",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReleaseLapsed",
    "inputs": [
      {
        "name": "lapsesAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReserveUnavailable",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SlotSkipped",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillLocked",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TicketMalformed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TokenOnly",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFromFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "UnlockPeriodOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "WrongValue",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's arguments go behind it. */
export const ticketBrokerBytecode =
  '0x6101408060405234610261576060816156d9803803809161002082856102af565b83398101031261026157805190610045604061003e602084016102e6565b92016102e6565b906001600160a01b038116801515806102a6575b61029457506080526001600160a01b0381169081159081158061028b575b6102785760a0521561020b5750620151805b60c052801580156101fe575b6101ef5760e052304660a01b176101005260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261013860c0826102af565b519020610120526040516153de90816102fb823960805181818161077e01528181610c4b0152818161158901528181611f840152818161287401528181613093015281816133780152614dbb015260a0518181816116f9015281816138840152613b72015260c05181818161147601528181613c1c01526151f4015260e051818181610503015281816109e801528181611d7e0152818161258e0152612692015261010051816134a70152610120518161355f0152f35b630cda068960e21b5f5260045ffd5b506301e133808111610095565b602060049160405192838092630afaeebf60e31b82525afa90811561026d575f91610237575b50610089565b90506020813d602011610265575b81610252602093836102af565b8101031261026157515f610231565b5f80fd5b3d9150610245565b6040513d5f823e3d90fd5b826322a2d07b60e21b5f5260045260245ffd5b50803b15610077565b6322a2d07b60e21b5f5260045260245ffd5b50813b15610059565b601f909101601f19168101906001600160401b038211908210176102d257604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036102615756fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816302809a06146127d75750806306ec16f81461273557806317ca0cdf146126b557806320d3a0b41461265c578063234c27d3146126305780632f6c493c146124d05780633590f4af1461245857806335f92780146121d9578063387b166114611fa857806338d52e0f14611f3957806358b9b63e14611cdf5780635947361a14611abc5780635e5c06e214611a0a57806373494e681461171d5780637b103999146116ae57806381cb5561146114fe5780638ea1eacc1461149b578063900cf0cf146114405780639745e9ec146113a65780639a53678814610d87578063b9e86ef714610b8a578063bcc9689014610b22578063d4570c1c14610ab0578063de8a7cc114610a51578063e19d5c121461096f578063e678075f146108d2578063e742a10f146106b5578063eebffc92146105aa578063ef93714f1461043b578063f3c5a5d4146103915763f940e38514610173575f80fd5b3461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576101aa612975565b906101b3612998565b9173ffffffffffffffffffffffffffffffffffffffff6101d2826136b9565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526040822090600182019267ffffffffffffffff845460a01c16801561033e5780421115610312575093610306916040958454956fffffffffffffffffffffffffffffffff87169660801c957fffffffffffffffffffffffffffffffff0000000000000000000000000000000081541681556fffffffffffffffffffffffffffffffff81541690557fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff815416905581815280602052868120558551908582528460208301527f91fb9d98b786c57d74c099ccd2beca1739e9f6a81fb49001ca465c4b7591bbe28773ffffffffffffffffffffffffffffffffffffffff851693a36103008385612da3565b90613359565b82519182526020820152f35b602492507f16b82bbe000000000000000000000000000000000000000000000000000000008252600452fd5b6004827ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b6004827f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b80fd5b503461038e576104286fffffffffffffffffffffffffffffffff61040360406103b936612cb8565b50506040805173ffffffffffffffffffffffffffffffffffffffff808916825289166020820152339181019190915260e09490941c60608501525050608090912092989395915050565b8152600360205220549061041e8261041961349f565b6142b4565b9691941693614182565b61043760405192839283612d87565b0390f35b503461038e5761044a36612c18565b9073ffffffffffffffffffffffffffffffffffffffff61046b8594956136b9565b16330361058257606073ffffffffffffffffffffffffffffffffffffffff8080846104f3877f6d21040fdf66d3e15f165cb2b5a5cf38fd6fbcc89720bae2cf5e011fc01189d6978b8b919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8a52600360205260408a206105617f000000000000000000000000000000000000000000000000000000000000000061052c8142612da3565b83547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff82161790935582612da3565b9063ffffffff6040519916895260208901526040880152169616941692a480f35b6004857f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576105e2612975565b73ffffffffffffffffffffffffffffffffffffffff610600826136b9565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c161561068d577fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690557ffa044b7b93a40365dc68049797c2eb06918523d694e5d56e406cac3eb35578e58280a280f35b6004837ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576106ee612975565b6106f6612a37565b6106fe612a56565b9060e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126108ce57610737608435838386612ff4565b926107666fffffffffffffffffffffffffffffffff84166fffffffffffffffffffffffffffffffff8416612da3565b9373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156108a65786906107ae614d9b565b926107b7612e9a565b916107c0613081565b91813b156108a25789938573ffffffffffffffffffffffffffffffffffffffff9360ff829661012495604051998a9889977fef55bec600000000000000000000000000000000000000000000000000000000895216600488015230602488015260448701526101043560648701528635608487015260a48601521660c484015260c43560e484015260e4356101048401525af180156108975761087e575b505061087b9461086d91614de8565b610875612e9a565b90613704565b80f35b8161088891612ddd565b61089357855f61085e565b8580fd5b6040513d84823e3d90fd5b8480fd5b6004877f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b8380fd5b503461038e576109549061092b6108e836612a94565b50506040805173ffffffffffffffffffffffffffffffffffffffff808716825287166020820152339181019190915260e09290921c606083015250608090209093565b845260036020526040842054926109498461094461349f565b613d0a565b945060801c93614182565b60606040518160848237209061043760405192839283612d87565b503461038e576080906109c961098436612c18565b928592919250919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8152600360205263ffffffff6040822054918260a01c82841691610a0d7f000000000000000000000000000000000000000000000000000000000000000084612da3565b4211610a49575b50826fffffffffffffffffffffffffffffffff8560201c16916040519560c01c86521660208501526040840152166060820152f35b915081610a14565b503461038e5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa8610a8e612975565b610a96612a37565b610a9e612a56565b9060643592612ff4565b604051908152f35b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610aa8602091610aee612975565b906040610af9612998565b9173ffffffffffffffffffffffffffffffffffffffff8416815260028652205460801c91613b5a565b503461038e5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa8610b5f612975565b610b67612998565b610b6f6129bb565b610b776129de565b90610b80612a18565b9260a43594612f5b565b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610bc3612975565b610bcb612998565b610bd36129bb565b610bdb6129de565b90610be4612a18565b9260e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c36011261089357610c1f60c435858585858a612f5b565b946fffffffffffffffffffffffffffffffff85169573ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016908115610d5f578890610c7c614d9b565b9260a4359073ffffffffffffffffffffffffffffffffffffffff8216918281036108a25750610ca9613071565b90803b156108a2578492836101249260ff8f9560405198899788967fef55bec60000000000000000000000000000000000000000000000000000000088526004880152306024880152604487015261014435606487015261016435608487015260a48601521660c48401526101043560e484015283356101048401525af1801561089757610d46575b505061087b96610d4191614de8565b6131b9565b81610d5091612ddd565b610d5b57875f610d32565b8780fd5b6004897f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5767ffffffffffffffff6004351161038e5736602360043501121561038e5767ffffffffffffffff600435600401351161038e5736602460e0600435600401350260043501011161038e576024359067ffffffffffffffff821161038e573660238301121561038e5767ffffffffffffffff82600401351161038e573660246101208460040135028401011161038e57610e5a826004013560043560040135612da3565b610e6381612e82565b90610e716040519283612ddd565b8082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610e9e82612e82565b013660208401377fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610ee8610ed283612e82565b92610ee06040519485612ddd565b808452612e82565b01366020830137604051906040820182811067ffffffffffffffff821117611379576040528382526020820152610f1d61349f565b835b600435600401358110156110e357600190610fa9610f46604460e084026004350101612ebd565b610f59602460e085026004350101612ebd565b90608460e0850260043501013560e01c91339273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b7f820c3bd70000000000000000000000000000000000000000000000000000000087610fd58388613ad1565b156110ac575b61102392507fffffffff00000000000000000000000000000000000000000000000000000000821661100d858a612ede565b52606460e0850260043501013560801c91613610565b611036604460e084026004350101612ebd565b907f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda73ffffffffffffffffffffffffffffffffffffffff611080602460e087026004350101612ebd565b6110a2826040519384931696169487608460e082026004350101353385612f1f565b0390a35b01610f1f565b50506110c3602460e08402600435010182866135c7565b81156110db576110d66110239388613b0c565b610fdb565b5050506110a6565b5093929193825b8460040135811015611311576001906101208102860160248101908861111260448301612ebd565b9161116261111f85612ebd565b6040805173ffffffffffffffffffffffffffffffffffffffff96871681529590911660208601523390850152608482013560e081901c6060860152608090942090565b8989877f820c3bd70000000000000000000000000000000000000000000000000000000093611192818594613ad1565b15611263575b5061124060446112397f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9896611259966fffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff9a976112036112469860043560040135612da3565b9a6112318c7fffffffff00000000000000000000000000000000000000000000000000000000871692612ede565b521691613610565b9301612ebd565b97612ebd565b9284604051958695169816963385612f1f565b0390a35b016110ea565b925094925050604051928a61127988848d613a8e565b9490919491948097604052156113025761123973ffffffffffffffffffffffffffffffffffffffff97611259966fffffffffffffffffffffffffffffffff611240956112037f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9d6112ef6044986112469b613b0c565b985050979a505096509698505050611198565b5050505050505050505061125d565b8584604051918291602083016020845282518091526020604085019301915b81811061133e575050500390f35b82517fffffffff0000000000000000000000000000000000000000000000000000000016845285945060209384019390920191600101611330565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b503461038e576114126114056113bb36612cb8565b5050505050905060e01c91339273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b61140d61349f565b613a47565b8261141b578380f35b61143893506fffffffffffffffffffffffffffffffff1691613610565b602081519101fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa87f000000000000000000000000000000000000000000000000000000000000000042612e4b565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060209173ffffffffffffffffffffffffffffffffffffffff6114ed612975565b168152600483522054604051908152f35b503461038e576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57611537612975565b61153f612a37565b611547612a56565b9060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126108ce5773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156116865784906115b9613081565b813b156116825760ff60e484928360405195869485937fd505accf0000000000000000000000000000000000000000000000000000000085523360048601523060248601526064356044860152608435606486015216608484015260c43560a4840152833560c48401525af161166d575b505061087b926116666116616fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612da3565b613091565b3390613704565b8161167791612ddd565b6108ce57835f61162a565b8280fd5b6004857f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e5761172c36612b16565b9190929373ffffffffffffffffffffffffffffffffffffffff61174e826136b9565b1633036119e25773ffffffffffffffffffffffffffffffffffffffff811692838752600260205260408720916fffffffffffffffffffffffffffffffff835416926fffffffffffffffffffffffffffffffff8316938085116119b2578490036fffffffffffffffffffffffffffffffff8111611985576fffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905584158015611967575b8015611949575b611921578360609373ffffffffffffffffffffffffffffffffffffffff93611893897f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da3988c8897919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8b5260036020528a7fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff000000006118f86040842094855494506fffffffffffffffffffffffffffffffff8560201c166139ab565b60201b16911617905563ffffffff6040519816885260208801526001604088015216951693a480f35b6004887fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b5073ffffffffffffffffffffffffffffffffffffffff84161561180d565b5073ffffffffffffffffffffffffffffffffffffffff871615611806565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b89856044927f03eb8b54000000000000000000000000000000000000000000000000000000008352600452602452fd5b6004867f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060809173ffffffffffffffffffffffffffffffffffffffff611a5c612975565b16815260026020522067ffffffffffffffff60018254920154604051926fffffffffffffffffffffffffffffffff81168452841c602084015273ffffffffffffffffffffffffffffffffffffffff8116604084015260a01c166060820152f35b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576040519061014082019082821067ffffffffffffffff831117611cb25750604052611b16612975565b8152611b20612998565b60208201908152611b2f6129bb565b60408301908152611b3e612a75565b60608401908152611b4d612bd3565b60808501908152611b5c612bea565b60a08601908152611b6b6129f1565b9060c08701918252611b7b612c01565b9260e08801938452611b8b612a04565b9461010089019586526101208901966101243588526040519860208a019a7fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f708c525173ffffffffffffffffffffffffffffffffffffffff1660408b01525173ffffffffffffffffffffffffffffffffffffffff1660608a01525173ffffffffffffffffffffffffffffffffffffffff166080890152516fffffffffffffffffffffffffffffffff1660a08801525167ffffffffffffffff1660c08701525167ffffffffffffffff1660e08601525163ffffffff166101008501525167ffffffffffffffff166101208401525163ffffffff16610140830152516101608201526101608152611c9b61018082612ddd565b519020611ca7906138aa565b604051908152602090f35b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526041600452fd5b503461038e57611cee36612c18565b909373ffffffffffffffffffffffffffffffffffffffff611d0e856136b9565b163303611f11576040805173ffffffffffffffffffffffffffffffffffffffff8087168252808616602083015287169181019190915263ffffffff831660608201526080902081526003602052604081209384549463ffffffff86168015611ee95780421115611ebe57611da3907f000000000000000000000000000000000000000000000000000000000000000090612da3565b804211611e93575073ffffffffffffffffffffffffffffffffffffffff806020986040827f3d6888a35c3a8a746270034faa1a2a787d843db62678ff409d9e196fc7c19dc29682967fffffffffffffffffffffffff00000000000000000000000000000000000000006fffffffffffffffffffffffffffffffff8e60201c169d169055169687815260028c52206fffffffffffffffffffffffffffffffff611e4e8b828454166139ab565b167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905563ffffffff845197168752888a88015216951693a4604051908152f35b7f121d69d6000000000000000000000000000000000000000000000000000000008452600452602483fd5b7f16b82bbe000000000000000000000000000000000000000000000000000000008452600452602483fd5b6004847f614d2389000000000000000000000000000000000000000000000000000000008152fd5b807f30cd74710000000000000000000000000000000000000000000000000000000060049252fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57611fe0612975565b611fe8612998565b906044359167ffffffffffffffff83168093036108ce5773ffffffffffffffffffffffffffffffffffffffff169182156121b15773ffffffffffffffffffffffffffffffffffffffff8216918285526002602052600160408620019182549173ffffffffffffffffffffffffffffffffffffffff831661218957908592918533036120bc575b50507fffffffffffffffffffffffff0000000000000000000000000000000000000000161790557f342827c97908e5e2f71151c08502a66d44b6f758e3ac2f1de95f02eb95f0a7358380a380f35b90809293504211612161579061212b916040519060208201927f5cede8ae2e679addcf2b76d0b8f202bb16c7363c0bf40933cfda5fe38efd3c8f8452886040840152606083015260608252612112608083612ddd565b61212560843593606435935190206138aa565b906138eb565b156121395783905f8061206e565b6004857f37e8456b000000000000000000000000000000000000000000000000000000008152fd5b6004877fc479e86d000000000000000000000000000000000000000000000000000000008152fd5b6004877fcf04b1bb000000000000000000000000000000000000000000000000000000008152fd5b6004847fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760405190610180820182811067ffffffffffffffff82111761242b57604052612231612975565b825261223b612998565b906020830191825261224b6129bb565b906040840191825261225b612a75565b906060850191825261226b612bd3565b6080860190815261227a612bea565b60a087019081526122896129f1565b60c08801908152612298612c01565b9160e089019283526122a8612a04565b936101008a0194855261012435957fffffffffffffffffffffffffffffffff000000000000000000000000000000008716870361038e57506101208a019586526101408a01966101443588526101608b0198610164358a526040519a60208c019c7fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58e525173ffffffffffffffffffffffffffffffffffffffff1660408d01525173ffffffffffffffffffffffffffffffffffffffff1660608c01525173ffffffffffffffffffffffffffffffffffffffff1660808b0152516fffffffffffffffffffffffffffffffff1660a08a01525167ffffffffffffffff1660c08901525167ffffffffffffffff1660e08801525163ffffffff166101008701525167ffffffffffffffff166101208601525163ffffffff16610140850152517fffffffffffffffffffffffffffffffff000000000000000000000000000000001661016084015251610180830152516101a08201526101a08152611c9b6101c082612ddd565b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b5060607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761087b61248e612975565b612496612a37565b61249e612a56565b916116666116616fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612da3565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57612508612975565b73ffffffffffffffffffffffffffffffffffffffff612526826136b9565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c166126085760207f88b1d573db1a707832e5151c5be4deadc79ca44d3e5c48960fb699a158eefd70916125b37f000000000000000000000000000000000000000000000000000000000000000042612da3565b81547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909155604051908152a280f35b6004837fe47b668b000000000000000000000000000000000000000000000000000000008152fd5b5061087b61263d36612b16565b93610d416fffffffffffffffffffffffffffffffff8695939516613091565b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461038e5761270f61271c6126ca36612a94565b50506040805173ffffffffffffffffffffffffffffffffffffffff958616815294909516602085015250339383019390935260e09290921c6060820152608090209092565b61271761349f565b613581565b909182612727578380f35b611438935060801c91613610565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602090610aa8612773612975565b9133815260048452604081205492839133815260048652604081205560405182815273ffffffffffffffffffffffffffffffffffffffff8216907f484decdc1e9549e1866295f6f86c889ded3f7de410e7488a7a415978589dc8fd873392a3613359565b8234612949576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261294957612810612975565b91612819612998565b6128216129bb565b6128296129de565b91612832612a18565b9360a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c3601126129495773ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016801561294d576128a2613071565b90803b156129495760e4835f819360ff82967fd505accf00000000000000000000000000000000000000000000000000000000855233600486015230602486015260a435604486015260c43560648601521660848401526101043560a48401526101243560c48401525af1612933575b5061087b9495610d416fffffffffffffffffffffffffffffffff8616613091565b61087b95505f61294291612ddd565b5f94612912565b5f80fd5b7f3ede3030000000000000000000000000000000000000000000000000000000005f5260045ffd5b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361294957565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361294957565b6044359073ffffffffffffffffffffffffffffffffffffffff8216820361294957565b6064359063ffffffff8216820361294957565b60c4359063ffffffff8216820361294957565b610104359063ffffffff8216820361294957565b608435906fffffffffffffffffffffffffffffffff8216820361294957565b602435906fffffffffffffffffffffffffffffffff8216820361294957565b604435906fffffffffffffffffffffffffffffffff8216820361294957565b606435906fffffffffffffffffffffffffffffffff8216820361294957565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e09101126129495760043573ffffffffffffffffffffffffffffffffffffffff81168103612949579060243573ffffffffffffffffffffffffffffffffffffffff81168103612949579060443590606435906084359060a4359060c43590565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60a09101126129495760043573ffffffffffffffffffffffffffffffffffffffff81168103612949579060243573ffffffffffffffffffffffffffffffffffffffff81168103612949579060443573ffffffffffffffffffffffffffffffffffffffff81168103612949579060643563ffffffff8116810361294957906084356fffffffffffffffffffffffffffffffff811681036129495790565b6084359067ffffffffffffffff8216820361294957565b60a4359067ffffffffffffffff8216820361294957565b60e4359067ffffffffffffffff8216820361294957565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60809101126129495760043573ffffffffffffffffffffffffffffffffffffffff81168103612949579060243573ffffffffffffffffffffffffffffffffffffffff81168103612949579060443573ffffffffffffffffffffffffffffffffffffffff81168103612949579060643563ffffffff811681036129495790565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6101209101126129495760043573ffffffffffffffffffffffffffffffffffffffff81168103612949579060243573ffffffffffffffffffffffffffffffffffffffff81168103612949579060443590606435906084359060a4359060c4359060e435906101043590565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b929190612d9e602091604086526040860190612d44565b930152565b91908201809211612db057565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612e1e57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8115612e55570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b67ffffffffffffffff8111612e1e5760051b60200190565b60643573ffffffffffffffffffffffffffffffffffffffff811681036129495790565b3573ffffffffffffffffffffffffffffffffffffffff811681036129495790565b8051821015612ef25760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b909260809273ffffffffffffffffffffffffffffffffffffffff612f589695168352602083015260408201528160608201520190612d44565b90565b949263ffffffff9073ffffffffffffffffffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff9496939681604051988160208b019b7fe585acc9de54028a857d000d527f7875c350758113525dbec68bde647a2dfd9b8d521660408b01521660608901521660808701521660a08501521660c083015260e082015260e08152612fee61010082612ddd565b51902090565b9290916fffffffffffffffffffffffffffffffff90816040519473ffffffffffffffffffffffffffffffffffffffff60208701977f535ec4b59969f91bb3f2860c8ddcf6640411aeaa89b512602282a847541f920d895216604087015216606085015216608083015260a082015260a08152612fee60c082612ddd565b60e43560ff811681036129495790565b60a43560ff811681036129495790565b7f00000000000000000000000000000000000000000000000000000000000000009073ffffffffffffffffffffffffffffffffffffffff82161561317e573461314e576130dc614d9b565b6040519282606052306040523360601b602c526f23b872dd000000000000000000000000600c5260205f6064601c82855af1908160015f51141615613130575b505061312e925f606052604052614de8565b565b3b153d171015613141575f8061311c565b637939f4245f526004601cfd5b7f195a3ca1000000000000000000000000000000000000000000000000000000005f52346004525f60245260445ffd5b809150340361318a5750565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b9193909373ffffffffffffffffffffffffffffffffffffffff8316928315801561333b575b801561331d575b6132f55773ffffffffffffffffffffffffffffffffffffffff826fffffffffffffffffffffffffffffffff7f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da39561327b896060978c8798919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b5f52600360205260405f2080547fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff000000006132cd85878560201c166139ab565b60201b16911617905563ffffffff604051991689521660208801525f604088015216951693a4565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff8216156131e5565b5073ffffffffffffffffffffffffffffffffffffffff8616156131de565b9073ffffffffffffffffffffffffffffffffffffffff8216156132f5577f00000000000000000000000000000000000000000000000000000000000000009173ffffffffffffffffffffffffffffffffffffffff8316613447575f809350809281925af13d15613442573d67ffffffffffffffff8111612e1e5760405190613409601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200183612ddd565b81525f60203d92013e5b1561341a57565b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b613413565b6014526034526fa9059cbb0000000000000000000000005f5260205f6044601082855af1908160015f51141615613481575b50505f603452565b3b153d171015613492575f80613479565b6390b8ec185f526004601cfd5b304660a01b177f00000000000000000000000000000000000000000000000000000000000000001461355d5760405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a08152612fee60c082612ddd565b7f000000000000000000000000000000000000000000000000000000000000000090565b905f52600360205260405f2061359b600482548094613f4e565b91826135c0576135bc925060443560801c6064351791602435600435614e32565b9091565b5050905f90565b91905f52600360205260405f20916135e28284548093613f4e565b9283613608576135bc9350604083013560801c6060840135179260208101359035614e32565b505050905f90565b91907f03eb8b5400000000000000000000000000000000000000000000000000000000830361367d577fffffffff00000000000000000000000000000000000000000000000000000000604051931660208401526024830152604482015260448152612f58606482612ddd565b50507fffffffff000000000000000000000000000000000000000000000000000000006040519116602082015260048152612f58602482612ddd565b9073ffffffffffffffffffffffffffffffffffffffff82165f52600260205273ffffffffffffffffffffffffffffffffffffffff600160405f200154169182156137005750565b9150565b73ffffffffffffffffffffffffffffffffffffffff90939293169182156132f5576fffffffffffffffffffffffffffffffff8116908115158061386c575b613844577f73884fbf40e5433ea6f75b9343f3208649c9b8430641c927f0ed89d4eac6945b9260409261382373ffffffffffffffffffffffffffffffffffffffff93875f5260026020526137e3865f20916fffffffffffffffffffffffffffffffff6137b18c828654166139ab565b167fffffffffffffffffffffffffffffffff00000000000000000000000000000000845416178355825460801c6139ab565b6fffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b6fffffffffffffffffffffffffffffffff84519716875260208701521693a3565b7ff8e6c23a000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001615613742565b6042906138b561349f565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b927f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811692917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116139a2576020935f9360ff608094604051948552811c601b0116868401526040830152606082015282805260015afa15613997575f5173ffffffffffffffffffffffffffffffffffffffff918216911681149081613990575090565b9050151590565b6040513d5f823e3d90fd5b50505050505f90565b6fffffffffffffffffffffffffffffffff16806fffffffffffffffffffffffffffffffff03916fffffffffffffffffffffffffffffffff8311612db0576fffffffffffffffffffffffffffffffff80911692168211613a1f57016fffffffffffffffffffffffffffffffff8111612db05790565b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b905f52600360205260405f2090613a62600483548093614899565b5080939180613a83575050613a7e918391602435600435614e32565b919092565b9250925050915f9190565b905f52600360205260405f20613aa78382548094614899565b5080949180613ac5575050918391836020613a7e9501359035614e32565b935093505050915f9190565b90602082015f5b8351811015613b045782613aed828451612ede565b5114613afb57600101613ad8565b50505050600190565b505050505f90565b60208101518151907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8214612db057613b4a92600183019052612ede565b52565b91908203918211612db057565b9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016918215613b045760406024938151948580927f772ccf5d00000000000000000000000000000000000000000000000000000000825273ffffffffffffffffffffffffffffffffffffffff871660048301525afa928315613997575f905f94613cc7575b5015613b0457613c9791613c6673ffffffffffffffffffffffffffffffffffffffff613c417f000000000000000000000000000000000000000000000000000000000000000042612e4b565b931694855f525f602052613c61613c5b8560405f20614f90565b88612da3565b612e4b565b935f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205260405f20614f90565b9080821015613cc05782613cab8383613b4d565b1015613cbb57612f589250613b4d565b505090565b5050505f90565b9350506040833d604011613d02575b81613ce360409383612ddd565b810103126129495782519283151584036129495760200151925f613bf5565b3d9150613cd6565b6064357fffffffffffffffffffffffffffffffff000000000000000000000000000000008160801b16613f27578060801c9263ffffffff8416928315613efe576044359167ffffffffffffffff831695864211613ed3576bffffffffffffffffffffffff169060a01c1015613eaa57613e449367ffffffffffffffff604294816040519560c4355f527fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f7087526040600460208901373360608801528060801c608088015260401c16978860a087015260c08601528060e01c60e086015260a01c1661010084015261012083015260205f20610140830152610160822060228301527f1901000000000000000000000000000000000000000000000000000000000000825260028201522060a43590608435906024356138eb565b15613e8557606060405181608482372060c01c1015613e61575f90565b7f618c72420000000000000000000000000000000000000000000000000000000090565b507f37e8456b0000000000000000000000000000000000000000000000000000000090565b50505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b50505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b5050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b91909160608201357fffffffffffffffffffffffffffffffff000000000000000000000000000000008160801b1661415a578060801c9363ffffffff85169283156141305760408501359167ffffffffffffffff831696874211614104576bffffffffffffffffffffffff169060a01c10156140da576140979367ffffffffffffffff604294816040519560c08a01355f527fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f70875260408a60208901373360608801528060801c608088015260401c16988960a087015260c08601528060e01c60e086015260a01c1661010084015261012083015260205f20610140830152610160822060228301527f19010000000000000000000000000000000000000000000000000000000000008252600282015220608083019260a081013591602085359201356138eb565b156140b457606090816040519182372060c01c1015613e61575f90565b50507f37e8456b0000000000000000000000000000000000000000000000000000000090565b5050505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b50505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b5050505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b505050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b93929391909180614275575073ffffffffffffffffffffffffffffffffffffffff82165f5260026020526141e56fffffffffffffffffffffffffffffffff60405f209560201c169454946fffffffffffffffffffffffffffffffff861690612da3565b93848411614252575b5050508181111561423c57604051917f03eb8b540000000000000000000000000000000000000000000000000000000060208401526024830152604482015260448152612f58606482612ddd565b505060405161424c602082612ddd565b5f815290565b916142669161426c94959360801c91613b5a565b90612da3565b905f80806141ee565b93505050507fffffffff000000000000000000000000000000000000000000000000000000006040519116602082015260048152612f58602482612ddd565b91905f6142c16004614fbf565b93846148905760c43560405190606435928360801b9160e4358452605383176020850152604084016101043581526052841760608601526080850180927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81018116155f146146945761434287839060406060918051828501520151910152565b5f905b607f811161463757805b61461f57506020820152608001929091905b83604052604435927fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e585526040600460208701373360608601528360801c9586608087015267ffffffffffffffff808660401c16958660a08901521660c08701528860e01c60e087015267ffffffffffffffff8960a01c1661010087015263ffffffff8960801c166101208701526101408601528651610160860152516101808501526101a0842060228501527f19010000000000000000000000000000000000000000000000000000000000008452600284015260428320905f90600193855b8281036145d65750505080986bffffffffffffffffffffffff7fffffffffffffffffffffffff00000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa087015199169860801b891760801c169060a01c10156145a657506144cb9060a43590608435906024356138eb565b15614579571561454d57827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091030160071c02926fffffffffffffffffffffffffffffffff8411614523575060a0015160801b171791565b7f062504010000000000000000000000000000000000000000000000000000000096509492505050565b507f618c7242000000000000000000000000000000000000000000000000000000009650929492505050565b507f37e8456b00000000000000000000000000000000000000000000000000000000975093959350505050565b7fd44e0629000000000000000000000000000000000000000000000000000000009a509698969750505050505050565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929350018381526080812092828460c01c1015614617575b9190614442565b5f9550614610565b60408089208952842084526001918201911c8061434f565b6040808920895280852085528089208952808520855280892089528085208552808920895280852085528089208952808520855280892089528085208552808920895280852085528089208952842084526008918201911c614345565b939095809a9998979660806001614732887f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b01915b61474e8894829060406060918051828501520151910152565b826020820152019560017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83011b809118921461487757918160017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8e9f9c9a98969460809f9e9c9a98968f61485b908461485187957f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b80940301906152b3565b019e8f97925092989a9c9f9e50509b929491939597999b614735565b61488891509a969798999a876152b3565b919091614361565b5050505f905f90565b92915f906148a681614fbf565b9485614d915760c082013591604051916060820135938460801b9260e08101358552605384176020860152604085019061010081013582526052851760608701526080860180937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81018116155f14614bb05761493188839060406060918051828501520151910152565b5f905b607f8111614b5357805b614b3b57506020820152608001939192915b846040526040820135937fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e5865260408360208801373360608701528460801c9687608088015267ffffffffffffffff808760401c16968760a08a01521660c08801528960e01c60e088015267ffffffffffffffff8a60a01c1661010088015263ffffffff8a60801c166101208801526101408701528751610160870152516101808601526101a0852060228601527f19010000000000000000000000000000000000000000000000000000000000008552600285015260428420915f90600194865b828103614af25750505080996bffffffffffffffffffffffff7fffffffffffffffffffffffff00000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa08801519a169960801b8a1760801c169060a01c1015614ac15750908160a06144cb93013591602060808301359201356138eb565b7fd44e0629000000000000000000000000000000000000000000000000000000009b50979997985050505050505050565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929350018481526080812092828460c01c1015614b33575b9190614a32565b5f9650614b2c565b6040808a208a52852085526001918201911c8061493e565b6040808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a528086208652808a208a52852085526008918201911c614934565b9b98959391879b98956001614c528f9d9a9d9694967f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b019d8e955b819d614c7190829060406060918051828501520151910152565b866020820152608001957fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff016001901b8091189c14614d725760018d9e614d688e9f9e8f906148517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff917f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b019d9c8e95614c57565b919395989b979a50919395989b614d8990886152b3565b929192614950565b505050505f905f90565b306014526f70a082310000000000000000000000005f52602080602460107f00000000000000000000000000000000000000000000000000000000000000005afa601f3d11166020510290565b614df990614df4614d9b565b613b4d565b818103614e04575050565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b949293905f955f936fffffffffffffffffffffffffffffffff8416946fffffffffffffffffffffffffffffffff8860201c165f918188115f14614f42575086614e7c9186866150af565b80999115614f14575060209373ffffffffffffffffffffffffffffffffffffffff937f2f5a4bb09901d9e7ea1628cb27fbd9ad5d43513e08ff88664abc1d8fffc6ac8b969363ffffffff86945b1690871b7fffffffffffffffffffffffff00000000000000000000000000000000000000008a891b16171790551695865f526004845260405f209081540190556040519485521692a3565b7f03eb8b54000000000000000000000000000000000000000000000000000000009a50985050505050505050565b987f2f5a4bb09901d9e7ea1628cb27fbd9ad5d43513e08ff88664abc1d8fffc6ac8b9592509373ffffffffffffffffffffffffffffffffffffffff9360209563ffffffff8a87950391614ec9565b54908160c01c145f14614fba5777ffffffffffffffffffffffffffffffffffffffffffffffff1690565b505f90565b63ffffffff606082013560801c16608081116150895760017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff911b017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60c0830135011015615064576040013567ffffffffffffffff164211615040575f90565b7f8e45a9920000000000000000000000000000000000000000000000000000000090565b507f1390f2a10000000000000000000000000000000000000000000000000000000090565b50507f1390f2a10000000000000000000000000000000000000000000000000000000090565b93929391909173ffffffffffffffffffffffffffffffffffffffff831691825f5260026020526150f760405f20916fffffffffffffffffffffffffffffffff83541690612da3565b938487111561526157906151266151168493835460801c948591613b5a565b615120878a613b4d565b96612da3565b809711615257577f9110a7cd9ec313315baa1040eb432fcae759aee556f1dcd40e71a13e5a5a3066926151eb826fffffffffffffffffffffffffffffffff6151ab896020977fffffffffffffffffffffffffffffffff0000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff9854168555613b4d565b82546fffffffffffffffffffffffffffffffff16911660801b7fffffffffffffffffffffffffffffffff0000000000000000000000000000000016179055565b615248866152197f000000000000000000000000000000000000000000000000000000000000000042612e4b565b875f525f865261522d828260405f20615378565b875f526001865260405f208585165f52865260405f20615378565b6040519586521693a360019190565b50505050505f9190565b5092946fffffffffffffffffffffffffffffffff92508291506152849086613b4d565b16167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905560019190565b9060408201905b6007811161530057805b6152cd57505050565b60408084208452822082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff01806152c4565b6040808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452822082527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8016152ba565b9177ffffffffffffffffffffffffffffffffffffffffffffffff6153c67fffffffffffffffff000000000000000000000000000000000000000000000000926153c18587614f90565b612da3565b169160c01b1617905556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `ticketBrokerImmutables`. */
export const ticketBrokerRuntimeHash =
  '0x9f4fae2ab9f812ddc7b00ae5dd0665174f1546351e7979cbd8dfe104d9da5a74'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const ticketBrokerImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 1283,
    "length": 32
  },
  {
    "start": 1918,
    "length": 32
  },
  {
    "start": 2536,
    "length": 32
  },
  {
    "start": 3147,
    "length": 32
  },
  {
    "start": 5238,
    "length": 32
  },
  {
    "start": 5513,
    "length": 32
  },
  {
    "start": 5881,
    "length": 32
  },
  {
    "start": 7550,
    "length": 32
  },
  {
    "start": 8068,
    "length": 32
  },
  {
    "start": 9614,
    "length": 32
  },
  {
    "start": 9874,
    "length": 32
  },
  {
    "start": 10356,
    "length": 32
  },
  {
    "start": 12435,
    "length": 32
  },
  {
    "start": 13176,
    "length": 32
  },
  {
    "start": 13479,
    "length": 32
  },
  {
    "start": 13663,
    "length": 32
  },
  {
    "start": 14468,
    "length": 32
  },
  {
    "start": 15218,
    "length": 32
  },
  {
    "start": 15388,
    "length": 32
  },
  {
    "start": 19899,
    "length": 32
  },
  {
    "start": 20980,
    "length": 32
  }
]

export const recipientRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "epochLength_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "minimumBond_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bondDelay_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "activeCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bondDelay",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deactivate",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "entries",
    "inputs": [
      {
        "name": "start",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "page",
        "type": "tuple[]",
        "internalType": "struct Entry[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "activeFrom",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "activeUntil",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "service",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryOf",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Entry",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "activeFrom",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "activeUntil",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "service",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epochLength",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "membership",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "active",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "members",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "minimumBond",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "service",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "setService",
    "inputs": [
      {
        "name": "service",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdrawBond",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "BondPaid",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Deactivated",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "activeUntil",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "bondBackAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Registered",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "service",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "bond",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "activeFrom",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ServiceChanged",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "service",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BondLocked",
    "inputs": [
      {
        "name": "bondBackAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BondTooSmall",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "IndexOutOfBounds",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ServiceInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SettingOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's arguments go behind it. */
export const recipientRegistryBytecode =
  '0x60e0346100ea57601f611c2438819003918201601f19168301916001600160401b038311848410176100ee578084926060946040528339810103126100ea578051906040602082015191015191801580156100de575b6100bf57811580156100ce575b6100bf576301e1338083116100bf5760805260a05260c052604051611b2190816101038239608051818181610d5d015281816118520152611a05015260a05181818160d7015261068a015260c05181818161062e0152611a3b0152f35b630a7aaf0360e21b5f5260045ffd5b506001600160801b038211610062565b5062278d008111610055565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630cbb0f831461137557806317b937e61461118a57806320c32d7614610f955780634331ed1f14610f5557806351b42b0014610d8057806357d775f814610d2857806358bb388a14610cb55780637529d9df146107c2578063772ccf5d146106ed578063900cf0cf146106ad578063aa7517e114610655578063e36fe627146105f95763f2c298be146100a8575f80fd5b6100b13661145b565b90335f5260016020526fffffffffffffffffffffffffffffffff60405f2054166105d1577f00000000000000000000000000000000000000000000000000000000000000008034106105a257506101088282611934565b610110611850565b9160028301809311610357576101c260405161012b816114d7565b6fffffffffffffffffffffffffffffffff348116825267ffffffffffffffff86811660208085019182526040808601938452335f908152600190925290209351905191517fffffffffffffffff00000000000000000000000000000000000000000000000060c09190911b16921677ffffffffffffffff0000000000000000000000000000000060809290921b9190911617179055565b335f52600260205260405f2067ffffffffffffffff8211610575576101e781546115e0565b601f8111610532575b505f82601f8111600114610494578061023b925f91610489575b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b63978aab9260045260035f5260245f203368fbb67fda52d4bfb8bf331461047c57331561046c575b8154906bffffffffffffffffffffffff8216908360205281156103b5575b805f5260405f20918254156103845750505050505b6102a96102a4611850565b611a60565b5f5460c01c67ffffffffffffffff8114610357577ff815c62c815721df19419e55df8335668299067048bb50a723cf723eed99871a926103316001610343930177ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b6040519260608452606084019161164c565b9234602083015260408201528033930390a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60011c9182600101905581156103a55760601b908301556002019055610299565b91505060601b6003179055610299565b9180915060601c908115610460578282146104575760018401805460601c908115610448575083811461043e576002850190815460601c91821561042e5750848214610423576007935f52600160405f20555f52600260405f20555f52600360405f20551790600790610284565b505050505050610299565b95505050505060601b9055610299565b5050505050610299565b945050505060601b9055610299565b50505050610299565b505060601b9055610299565b5068fbb67fda52d4bfb8bf610266565b63f5a267f15f526004601cfd5b90508501355f61020a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01690825f528360205f20925f5b8181106105175750106104df575b5050600182811b01905561023e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c19908501351690555f806104d0565b878401358555600190940193602093840193879350016104c2565b828111156101f05761056790825f5260205f2090601f850160051c906020861061056d575b601f82910160051c039101611631565b5f6101f0565b5f9150610557565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f9901e611000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b7f3a81d6fc000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e5611850565b604051908152f35b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff81168091036106515760408091610749611850565b905f52600160205280825f20835190610761826114d7565b54906fffffffffffffffffffffffffffffffff8216815267ffffffffffffffff8260801c169182602083015260c01c9485910152111591826107b6575b506107a89061197a565b825191151582526020820152f35b811091506107a861079e565b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff811680820361065157335f52600160205260405f2054916fffffffffffffffffffffffffffffffff8316928315610c8d5760c01c67ffffffffffffffff8114610c655761085590611a03565b804210610c3a575063978aab9260045260035f5260245f20339068fbb67fda52d4bfb8bf331461047c573315610c29575b8054906bffffffffffffffffffffffff821615916b7fffffffffffffffffffffff8160011c16937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8501918260011b94610bc25750826020525f5260405f209283548015610bb7575f956001937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff830103610b37575b50507fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083541617179055555b335f52600260205260405f2061095e81546115e0565b9081610ad4575b50508115610aac57335f52600160205260405f2091836fffffffffffffffffffffffffffffffff84541603926fffffffffffffffffffffffffffffffff8411610357575f858194829483946fffffffffffffffffffffffffffffffff8499167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790556040518381527f18a84ebd465ec25e8f07cad74201091eea4db56b716baa5a07a0995ccd051e1e60203392a35af13d15610aa7573d67ffffffffffffffff81116105755760405190610a65601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0166020018361150f565b81525f60203d92013e5b15610a7f57602090604051908152f35b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b610a6f565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b81601f5f9311600114610aeb5750555b8380610965565b81835260208320610b2791601f0160051c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190600101611631565b8082528160208120915555610ae4565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90850101547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000081167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff838701015560601c86526040862055888061091c565b505050505050610948565b9293509350508260019160601c14610c1057810182815460601c14610bfe575060020190815460601c14610bf65750610948565b5f9055610948565b905f9250600201908154905555610948565b5f92506002908201918254815501908154905555610948565b68fbb67fda52d4bfb8bf9150610886565b7f2097f6ac000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddecb6e6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7faba47339000000000000000000000000000000000000000000000000000000005f5260045ffd5b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff8116810361065157610d10610d249161168a565b6040519182916020835260208301906113ad565b0390f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261065157335f52600160205260405f20610dc38161191f565b610dcb611850565b67ffffffffffffffff825460801c16600182019182811191826103575783811115610f4357906102a4610e4292955b805477ffffffffffffffffffffffffffffffffffffffffffffffff1660c088901b7fffffffffffffffff00000000000000000000000000000000000000000000000016179055565b610e9a610e525f5460c01c6119ce565b77ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b610357578114610ee1575b610eae81611a03565b60405191825260208201527f53fa1cfa66e5081df8b64f227c916332fd30af547156907cbf24a45dd23b116860403392a2005b610ef867ffffffffffffffff5f5460801c166119ce565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff000000000000000000000000000000005f549260801b169116175f55610ea5565b509050610e425f916102a48495610dfa565b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e5610f90611850565b61197a565b3461065157610fa33661145b565b335f526001602052610fb760405f2061191f565b610fc18183611934565b335f52600260205260405f209167ffffffffffffffff821161057557610fe783546115e0565b601f8111611150575b505f92601f831160011461108b579061107b9161106284807f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b6496975f9161108057507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b604051918291602083523395602084019161164c565b0390a2005b90508401358861020a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08316815f5260205f20905f5b81811061113857509084957f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b649561107b95949310611100575b5050600185811b019055611065565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c199084013516905585806110f1565b848701358355602096870196600190930192016110b8565b82811115610ff05761118490845f5260205f2090601f850160051c906020861061056d57601f82910160051c039101611631565b83610ff0565b346106515760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610651576004356024356111c76118a9565b828181101561136d576111d9916114ca565b808210156113655750905b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061122761121184611550565b9361121f604051958661150f565b808552611550565b015f5b81811061134e5750505f5b82518110156112cb576112488183611592565b9063978aab9260045260035f528160245f20015460601c916112686118a9565b11156112a3576112878268fbb67fda52d4bfb8bf60019414150261168a565b611291828661159f565b5261129c818561159f565b5001611235565b7f4e23d035000000000000000000000000000000000000000000000000000000005f5260045ffd5b826040518091602082016020835281518091526040830190602060408260051b8601019301915f905b82821061130357505050500390f35b9193602061133e827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0600195979984950301865288516113ad565b96019201920185949391926112f4565b602090611359611568565b8282870101520161122a565b9050906111e4565b50505f6111d9565b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e56118a9565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6020608060c09573ffffffffffffffffffffffffffffffffffffffff81511686526fffffffffffffffffffffffffffffffff83820151168387015267ffffffffffffffff604082015116604087015267ffffffffffffffff6060820151166060870152015160a0608086015280519182918260a0880152018686015e5f8582860101520116010190565b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126106515760043567ffffffffffffffff811161065157826023820112156106515780600401359267ffffffffffffffff84116106515760248483010111610651576024019190565b9190820391821161035757565b6060810190811067ffffffffffffffff82111761057557604052565b60a0810190811067ffffffffffffffff82111761057557604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761057557604052565b67ffffffffffffffff81116105755760051b60200190565b60405190611575826114f3565b60606080835f81525f60208201525f60408201525f838201520152565b9190820180921161035757565b80518210156115b35760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b90600182811c92168015611627575b60208310146115fa57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916115ef565b5f5b82811061163f57505050565b5f82820155600101611633565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b73ffffffffffffffffffffffffffffffffffffffff906116a8611568565b5016805f52600160205260405f20604051906116c3826114d7565b546fffffffffffffffffffffffffffffffff811691828152602081019267ffffffffffffffff8360801c168452604082019260c01c8352156118125767ffffffffffffffff6fffffffffffffffffffffffffffffffff8192511693511691511690835f52600260205260405f20926040519461173e866114f3565b855260208501526040840152606083015260405190815f825492611761846115e0565b80845293600181169081156117d2575060011461178e575b506117869250038261150f565b608082015290565b90505f9291925260205f20905f915b8183106117b6575050906020611786928201015f611779565b602091935080600191548385880101520191019091839261179d565b602093506117869592507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091501682840152151560051b8201015f611779565b50505050604051611822816114f3565b5f81525f60208201525f60408201525f606082015260405161184560208261150f565b5f8152608082015290565b7f0000000000000000000000000000000000000000000000000000000000000000801561187c57420490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b63978aab9260045260035f5260245f20908154916b7fffffffffffffffffffffff8360011c16926bffffffffffffffffffffffff81169060601c151715159060026001820154159101541591156118fe575050565b9091925060019061191a57506002906119175750600390565b90565b919050565b67ffffffffffffffff905460c01c03610c8d57565b50801590811561196e575b5061194657565b7f8a74c822000000000000000000000000000000000000000000000000000000005f5260045ffd5b6101009150115f61193f565b67ffffffffffffffff906119935f5491838316906114ca565b80156119ae576001036119a75760801c1690565b60c01c1690565b5060401c1690565b5467ffffffffffffffff9161199390828416906114ca565b67ffffffffffffffff168015610357577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b7f00000000000000000000000000000000000000000000000000000000000000009081810291818304149015171561035757611917907f000000000000000000000000000000000000000000000000000000000000000090611592565b611a6a815f6119b6565b906001810180821161035757611a80905f6119b6565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000805f549360801b16169116175f557fffffffffffffffffffffffffffffffff000000000000000000000000000000006fffffffffffffffff000000000000000067ffffffffffffffff5f5493169360401b16911617175f5556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `recipientRegistryImmutables`. */
export const recipientRegistryRuntimeHash =
  '0xa51fdcd8be94525534a4d9188635f18bc0b6e5121fadad92da9efaa064c4fc55'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const recipientRegistryImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 215,
    "length": 32
  },
  {
    "start": 1582,
    "length": 32
  },
  {
    "start": 1674,
    "length": 32
  },
  {
    "start": 3421,
    "length": 32
  },
  {
    "start": 6226,
    "length": 32
  },
  {
    "start": 6661,
    "length": 32
  },
  {
    "start": 6715,
    "length": 32
  }
]
